import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const querySecretIgnored = rule({
  id: 'query-secret-ignored',
  title: 'A secret in the address does not authenticate',
  level: 'must',
  source: 'OAuth 2.1 §2.4.1',
  link: oauth21('2.4.1'),
  needs: ['tokenQuerySecret'],
  run: ({ tokenQuerySecret: answer, tokenUnknownClient }) =>
    authenticationOf(answer, tokenUnknownClient) === 'accepted'
      ? broken(
          `answered ${statusOf(answer)}`,
          'Read parameters from the body only: addresses end up in logs.',
        )
      : pass(statusOf(answer)),
});
