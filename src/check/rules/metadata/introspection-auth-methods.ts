import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const introspectionAuthMethods = rule({
  id: 'introspection-auth-methods',
  title: 'The introspection endpoint lists its methods, and none is not among them',
  level: 'must',
  source: 'RFC 7662 §2.1',
  link: rfc(7662, '2.1'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    if (metadata['introspection_endpoint'] === undefined)
      return notApplicable('there is no introspection endpoint');
    const methods = strings(metadata, 'introspection_endpoint_auth_methods_supported');
    return methods !== undefined && !methods.includes('none')
      ? pass(list(methods))
      : broken(
          `introspection_endpoint_auth_methods_supported is ${list(methods)}`,
          'Publish the list explicitly, with methods that authenticate the caller.',
        );
  },
});
