import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const resourceScopesListed = rule({
  id: 'resource-scopes-listed',
  title: 'The protected resource lists its scopes',
  level: 'should',
  source: 'RFC 9728 §2',
  link: rfc(9728, '2'),
  needs: ['resource'],
  run: ({ resource }) => {
    const scopes = strings(resource, 'scopes_supported');
    return scopes === undefined || scopes.length === 0
      ? broken(
          'scopes_supported is absent',
          'List the scopes this server checks; Kiro stops without the list.',
        )
      : pass(list(scopes));
  },
});
