import { findMembers } from '../../facts/json-scan.js';
import { list } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataNoEmptyLists = rule({
  id: 'metadata-no-empty-lists',
  title: 'No list in the metadata is empty',
  level: 'must',
  source: 'RFC 8414 §3.2',
  link: rfc(8414, '3.2'),
  needs: ['metadata'],
  run: ({ metadata }) => {
    const empty = findMembers(metadata, (value) => Array.isArray(value) && value.length === 0);
    return empty.length === 0
      ? pass('no empty list')
      : broken(`empty: ${list(empty)}`, 'Leave the member out when it has nothing to list.');
  },
});
