import { startsLogin } from '../../facts/authorize-outcome.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule, unknown, unseen } from '../../rule.js';

export const clientDocumentsWork = rule({
  id: 'client-documents-work',
  title: 'Metadata documents of known clients are accepted',
  level: 'should',
  source: 'Client ID Metadata Document §4',
  link: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-00#section-4',
  needs: ['metadata'],
  run: ({ metadata, knownClientUrls }) => {
    if (metadata['client_id_metadata_document_supported'] !== true)
      return notApplicable('metadata documents are not offered');
    if (knownClientUrls === undefined) return unseen('knownClientUrls');
    const works = knownClientUrls
      .filter(({ answer }) => startsLogin(answer))
      .map(({ what }) => what);
    const refused = knownClientUrls
      .filter(({ answer }) => !startsLogin(answer))
      .map(({ what }) => what);
    if (works.length === 0)
      return unknown(
        'no metadata document was accepted; the server may be cut off from the internet',
      );
    return refused.length === 0
      ? pass(list(works))
      : broken(
          `accepted ${list(works)}, refused ${list(refused)}`,
          'Ignore unknown members and grants, and the port of loopback redirects; keep pinned copies of documents that cannot be fetched.',
        );
  },
});
