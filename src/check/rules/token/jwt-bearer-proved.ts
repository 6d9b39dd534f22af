import { strings } from '../../facts/answer.js';
import { JWT_BEARER } from '../../facts/jwt-bearer.js';
import { statusOf } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unseen } from '../../rule.js';
import { rfc } from '../links.js';

export const jwtBearerProved = rule({
  id: 'jwt-bearer-proved',
  title: 'An assertion nobody signed gives no token',
  level: 'must',
  source: 'RFC 7523 §3; MCP Enterprise-Managed Authorization',
  link: rfc(7523, '3'),
  needs: ['metadata'],
  run: ({ metadata, tokenUnsignedGrant: answer }) => {
    if (strings(metadata, 'grant_types_supported')?.includes(JWT_BEARER) !== true)
      return notApplicable('assertions are no grant here');
    if (answer === undefined) return unseen('tokenUnsignedGrant');
    return answer.status >= 400 && answer.status < 500
      ? pass(statusOf(answer))
      : broken(
          `answered ${statusOf(answer)}`,
          'Verify the signature by the keys of an issuer you trust, and answer invalid_grant.',
        );
  },
});
