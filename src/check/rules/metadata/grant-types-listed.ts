import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const grantTypesListed = rule({
  id: 'grant-types-listed',
  title: 'The grant types are listed',
  level: 'should',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const grants = strings(metadata, 'grant_types_supported');
    return grants !== undefined
      ? pass(list(grants))
      : broken(
          'grant_types_supported is absent, which means authorization_code and implicit',
          'Publish the grants that are implemented.',
        );
  },
});
