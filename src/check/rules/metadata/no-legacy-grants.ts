import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const noLegacyGrants = rule({
  id: 'no-legacy-grants',
  title: 'Neither the implicit nor the password grant is advertised',
  level: 'must',
  source: 'RFC 9700 §2.1.2, §2.4',
  link: rfc(9700, '2.4'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const grants = strings(metadata, 'grant_types_supported');
    if (grants === undefined) return notApplicable('no grants are listed');
    const legacy = grants.filter((grant) => grant === 'implicit' || grant === 'password');
    return legacy.length === 0
      ? pass(list(grants))
      : broken(list(grants), `Remove ${list(legacy)}.`);
  },
});
