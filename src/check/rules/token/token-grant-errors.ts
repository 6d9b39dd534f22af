import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const tokenGrantErrors = rule({
  id: 'token-grant-errors',
  title: 'A missing grant is invalid_request, an unknown one unsupported_grant_type',
  level: 'must',
  source: 'OAuth 2.1 §3.2.4',
  link: oauth21('3.2.4'),
  needs: ['tokenNoGrant', 'tokenUnknownGrant'],
  run: ({ tokenNoGrant, tokenUnknownGrant }) =>
    errorCode(tokenNoGrant) === 'invalid_request' &&
    errorCode(tokenUnknownGrant) === 'unsupported_grant_type'
      ? pass('both')
      : broken(
          `missing: ${statusOf(tokenNoGrant)}, unknown: ${statusOf(tokenUnknownGrant)}`,
          'Answer 400 with these two error codes.',
        ),
});
