import { findMembers } from '../../facts/json-scan.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataNoNulls = rule({
  id: 'metadata-no-nulls',
  title: 'No member of the metadata is null or an empty string',
  level: 'must',
  source: 'RFC 8414 §2',
  link: rfc(8414, '2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const found = findMembers(metadata, (value) => value === null || value === '');
    return found.length === 0
      ? pass('no null and no empty string')
      : broken(
          `null or empty: ${list(found)}`,
          'Leave the member out instead; clients with schemas reject the whole document.',
        );
  },
});
