import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const tokenAuthMethodsListed = rule({
  id: 'token-auth-methods-listed',
  title: 'The authentication methods of the token endpoint are listed',
  level: 'should',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const methods = strings(metadata, 'token_endpoint_auth_methods_supported');
    return methods !== undefined && methods.length > 0
      ? pass(list(methods))
      : broken(
          'token_endpoint_auth_methods_supported is absent, which means client_secret_basic only',
          'Publish the list, with "none" when public clients may connect.',
        );
  },
});
