import { strings } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { authenticationOf } from '../../facts/verdict-of-authentication.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { oauth21 } from '../links.js';

export const basicWithSameId = rule({
  id: 'basic-with-same-id',
  title: 'Basic together with the same client_id is one method',
  level: 'must',
  source: 'OAuth 2.1 §2.4, §3.2.2',
  link: oauth21('3.2.2'),
  needs: ['tokenBasicSameId'],
  run: ({ tokenBasicSameId: answer, tokenUnknownClient, metadata }) => {
    const listed = strings(metadata, 'token_endpoint_auth_methods_supported');
    if (listed?.includes('client_secret_basic') === false)
      return notApplicable('client_secret_basic is not offered');
    return authenticationOf(answer, tokenUnknownClient) === 'accepted'
      ? pass(statusOf(answer))
      : broken(
          `answered ${statusOf(answer)}`,
          'Allow a client_id in the body that names the authenticated client: the Python SDK sends both.',
        );
  },
});
