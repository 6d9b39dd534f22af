import { type Answer, mediaType } from '../../facts/answer.js';
import { several } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const errorPageNotFramed = rule({
  id: 'error-page-not-framed',
  title: 'Pages of the authorization endpoint cannot be framed',
  level: 'must',
  source: 'OAuth 2.1 §7.10; RFC 9700 §4.16',
  link: rfc(9700, '4.16'),
  needs: ['unknownClient'],
  run: ({ unknownClient, authorizeValid, loginPage }) => {
    const answers = [unknownClient, authorizeValid, loginPage];
    const html = answers
      .filter((answer) => answer !== undefined)
      .filter((answer) => mediaType(answer) === 'text/html' && redirectOf(answer) === undefined);
    if (html.length === 0) return notApplicable('no HTML page was seen');
    const open = html.filter((answer) => !isFrameProof(answer));
    return open.length === 0
      ? pass(`${html.length} pages`)
      : broken(
          `without frame-ancestors and X-Frame-Options: ${several(open.map(nameOf))}`,
          "Send Content-Security-Policy: frame-ancestors 'none' and X-Frame-Options: DENY with every page, errors too.",
        );
  },
});

function nameOf({ url, status }: Answer): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname} (${status})`;
}

/** A browser goes on from a redirect and shows nothing. */
function redirectOf({ status, headers }: Answer): string | undefined {
  return status >= 300 && status < 400 ? headers['location'] : undefined;
}

function isFrameProof({ headers }: Answer): boolean {
  const policy = headers['content-security-policy'] ?? '';
  return (
    /frame-ancestors\s+('none'|'self')/.test(policy) ||
    /deny|sameorigin/i.test(headers['x-frame-options'] ?? '')
  );
}
