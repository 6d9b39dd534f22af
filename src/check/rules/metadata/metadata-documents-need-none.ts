import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';

export const metadataDocumentsNeedNone = rule({
  id: 'metadata-documents-need-none',
  title: 'A server that takes client metadata documents lists the method none',
  level: 'must',
  source: 'Client ID Metadata Document §6.2; RFC 8414 §2',
  link: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-00#section-6.2',
  needs: ['metadata'],
  run: ({ metadata }) => {
    if (metadata['client_id_metadata_document_supported'] !== true) {
      return notApplicable('client_id_metadata_document_supported is not true');
    }
    const methods = strings(metadata, 'token_endpoint_auth_methods_supported');
    return methods?.includes('none') === true
      ? pass(list(methods))
      : broken(
          `client_id_metadata_document_supported is true, and the methods are ${list(methods)}`,
          'Add "none" to token_endpoint_auth_methods_supported: Claude, Codex and opencode skip metadata documents without it.',
        );
  },
});
