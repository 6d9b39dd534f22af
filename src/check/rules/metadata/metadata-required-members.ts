import { strings, text } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataRequiredMembers = rule({
  id: 'metadata-required-members',
  title: 'Authorization endpoint, token endpoint and the code response type are published',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const absent = ['issuer', 'authorization_endpoint', 'token_endpoint'].filter(
      (name) => text(metadata, name) === undefined,
    );
    const code = strings(metadata, 'response_types_supported')?.includes('code') ?? false;
    const faults = code ? absent : [...absent, 'response_types_supported with "code"'];
    return faults.length === 0
      ? pass('all there')
      : broken(
          `missing: ${list(faults)}`,
          'Publish them in every configuration: client schemas require all of them.',
        );
  },
});
