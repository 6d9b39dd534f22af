import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const revocationAuthMethods = rule({
  id: 'revocation-auth-methods',
  title: 'The revocation endpoint says that public clients may use it',
  level: 'should',
  source: 'RFC 8414 §2; RFC 7009 §2.1',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    if (metadata['revocation_endpoint'] === undefined)
      return notApplicable('there is no revocation endpoint');
    const methods = strings(metadata, 'revocation_endpoint_auth_methods_supported');
    const forTokens = strings(metadata, 'token_endpoint_auth_methods_supported') ?? [];
    if (methods === undefined) {
      return broken(
        'revocation_endpoint_auth_methods_supported is absent, which means client_secret_basic only',
        'Publish the same list as for the token endpoint.',
      );
    }
    return methods.includes('none') || !forTokens.includes('none')
      ? pass(list(methods))
      : broken(
          `the token endpoint lists none, the revocation endpoint ${list(methods)}`,
          'Add "none": a public client could get tokens and never revoke them.',
        );
  },
});
