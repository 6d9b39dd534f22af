import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const metadataDocumentsAgree = rule({
  id: 'metadata-documents-agree',
  title: 'The OpenID document and the RFC 8414 document say the same',
  level: 'must',
  source: 'RFC 8414 §5',
  link: rfc(8414, '5'),
  needs: ['metadata', 'candidates'],
  run: ({ metadata, openid }) => {
    if (openid === undefined || openid === metadata)
      return notApplicable('only one document is served');
    const shared = Object.keys(metadata).filter((name) => name in openid);
    const apart = shared.filter(
      (name) => JSON.stringify(metadata[name]) !== JSON.stringify(openid[name]),
    );
    return apart.length === 0
      ? pass(`${shared.length} shared members are equal`)
      : broken(`they differ in ${list(apart)}`, 'Build both documents from one value.');
  },
});
