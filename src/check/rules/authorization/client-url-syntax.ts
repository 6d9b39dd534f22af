import { authorizeOutcome, startsLogin } from '../../facts/authorize-outcome.js';
import { notApplicable, rule, unknown, unseen } from '../../rule.js';
import { eachVariant } from './each-variant.js';

export const clientUrlSyntax = rule({
  id: 'client-url-syntax',
  title: 'Malformed client identifier URLs are refused',
  level: 'must',
  source: 'Client ID Metadata Document §3',
  link: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document-00#section-3',
  needs: ['metadata'],
  run: ({ metadata, badClientUrls, unknownClient }) => {
    if (metadata['client_id_metadata_document_supported'] !== true)
      return notApplicable('metadata documents are not offered');
    if (badClientUrls === undefined) return unseen('badClientUrls');
    if (unknownClient === undefined || startsLogin(unknownClient))
      return unknown('this server looks at the client after the login');
    return eachVariant(
      badClientUrls,
      ({ answer }) => authorizeOutcome(answer).kind !== 'refused',
      'Before fetching, require https, a path, no user information, no dot segments and no fragment.',
    );
  },
});
