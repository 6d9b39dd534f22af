import { errorCode } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const publicSecretRefused = rule({
  id: 'public-secret-refused',
  title: 'A public client that sends a secret is refused',
  level: 'must',
  source: 'OAuth 2.1 §3.2.2',
  link: oauth21('3.2.2'),
  needs: ['tokenPublicSecret'],
  run: ({ tokenPublicSecret: answer }) =>
    errorCode(answer) === 'invalid_client'
      ? pass(statusOf(answer))
      : broken(
          `answered ${statusOf(answer)}`,
          'Authentication that is included must be verified: answer invalid_client, and say that this client has no secret.',
        ),
});
