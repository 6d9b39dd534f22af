import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const serverScopesListed = rule({
  id: 'server-scopes-listed',
  title: 'The authorization server lists its scopes',
  level: 'should',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const scopes = strings(metadata, 'scopes_supported');
    return scopes === undefined
      ? broken(
          'scopes_supported is absent',
          'List the scopes any client may get; clients without it ask for openid and profile.',
        )
      : pass(list(scopes));
  },
});
