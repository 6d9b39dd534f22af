import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const secretInHeaderOrBody = rule({
  id: 'secret-in-header-or-body',
  title: 'A client with a secret may send it in the header or in the body',
  level: 'may',
  source: 'OAuth 2.1 §2.4.1; observed in clients',
  link: oauth21('2.4.1'),
  needs: ['tokenCrossMethod'],
  run: ({ tokenCrossMethod: answer, tokenUnknownClient }) =>
    authenticationOf(answer, tokenUnknownClient) === 'accepted'
      ? pass(statusOf(answer))
      : broken(
          `a client_secret_basic client that posted its secret got ${statusOf(answer)}`,
          'Accept either form from a client that has a secret: claude.ai always posts it, the TypeScript SDK uses Basic.',
        ),
});
