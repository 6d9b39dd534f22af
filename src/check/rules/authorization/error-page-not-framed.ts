import { type Answer, mediaType } from '../../facts/answer.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const errorPageNotFramed = rule({
  id: 'error-page-not-framed',
  title: 'Pages of the authorization endpoint cannot be framed',
  level: 'must',
  source: 'OAuth 2.1 §7.10; RFC 9700 §4.16',
  link: rfc(9700, '4.16'),
  needs: ['unknownClient'],
  run: ({ unknownClient, authorizeValid }) => {
    const pages = [unknownClient, authorizeValid].filter((answer) => answer !== undefined);
    const html = pages.filter((answer) => mediaType(answer) === 'text/html');
    if (html.length === 0) return notApplicable('no HTML page was seen');
    const open = html.filter((answer) => !isFrameProof(answer));
    return open.length === 0
      ? pass(`${html.length} pages`)
      : broken(
          'a page lacks frame-ancestors and X-Frame-Options',
          "Send Content-Security-Policy: frame-ancestors 'none' and X-Frame-Options: DENY with every page, errors too.",
        );
  },
});

function isFrameProof({ headers }: Answer): boolean {
  const policy = headers['content-security-policy'] ?? '';
  return (
    /frame-ancestors\s+('none'|'self')/.test(policy) ||
    /deny|sameorigin/i.test(headers['x-frame-options'] ?? '')
  );
}
