import type { Answer } from '../facts/answer.js';
import { list, quote } from '../facts/say.js';
import { broken, notApplicable, pass, rule, type Rule, unknown, type Verdict } from '../rule.js';
import { oauth21 } from './links.js';

interface CorsRule {
  readonly id: string;
  readonly title: string;
  readonly preflight:
    | 'mcpPreflight'
    | 'metadataPreflight'
    | 'tokenPreflight'
    | 'registrationPreflight'
    | 'revocationPreflight';
  /** Request headers the preflight must allow. */
  readonly headers: readonly string[];
  /** When present, the metadata must publish this endpoint. */
  readonly endpoint?: string;
}

/** A surface browser clients reach with a preflighted request. */
export function corsRule({ id, title, preflight, headers, endpoint }: CorsRule): Rule {
  return rule({
    id,
    title,
    level: 'should',
    source: 'OAuth 2.1 §3.2; Fetch, CORS protocol',
    link: oauth21('3.2'),
    needs: ['traffic'],
    run: (facts) => {
      if (endpoint !== undefined && facts.metadata === undefined)
        return unknown('there is no metadata');
      if (endpoint !== undefined && facts.metadata?.[endpoint] === undefined)
        return notApplicable(`no ${endpoint} is published`);
      const answer = facts[preflight];
      return answer === undefined
        ? unknown('the preflight gave no answer')
        : judgePreflight(answer, headers);
    },
  });
}

function judgePreflight({ status, headers }: Answer, wanted: readonly string[]): Verdict {
  const fix = `Answer OPTIONS without authentication, Access-Control-Allow-Origin: * and Access-Control-Allow-Headers: ${wanted.join(', ')}.`;
  const origin = headers['access-control-allow-origin'];
  if (status >= 300 || origin === undefined)
    return broken(`OPTIONS answered ${status}, allowed origin ${quote(origin ?? '')}`, fix);
  const allowed = (headers['access-control-allow-headers'] ?? '').toLowerCase().split(/\s*,\s*/);
  const absent = wanted.filter(
    (name) => !allowed.includes(name) && !(allowed.includes('*') && name !== 'authorization'),
  );
  return absent.length === 0
    ? pass(`allows ${list(wanted)}`)
    : broken(`does not allow ${list(absent)}`, fix);
}
