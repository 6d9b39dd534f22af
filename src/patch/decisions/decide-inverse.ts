import { type EndpointVerdict, decideEndpoint } from './decide-endpoint.js';
import type { ListFact } from '../facts/facts.js';
import type { ServingCode } from '../facts/find-serving-code.js';
import { warningOf } from './warning.js';

/** What a list promises and the code does not keep: told, never edited, since the list may be the part that is right. */
export function findInverseFaults(
  { list, value }: ListFact,
  serving: ServingCode,
): Pick<EndpointVerdict, 'evidence' | 'warnings'> {
  if (serving.entries.length === 0) return { evidence: [], warnings: [] };
  const { reason, evidence, methods } = decideEndpoint(serving, list);
  const against = evidence.filter((one) => one.speaks === 'against');
  const says = new Set(value.says);
  const refused = says.has('none') && reason === 'secret-demanded' && against.length > 0;
  const noBasic = says.has('client_secret_basic') && !methods.includes('client_secret_basic');
  const noPost = says.has('client_secret_post') && methods.length === 0 && reason !== 'no-proof';
  return {
    evidence: refused ? against : [],
    warnings: [
      ...(refused ? [warningOf('none-refused', against[0]?.place)] : []),
      ...(noBasic ? [warningOf('basic-not-read')] : []),
      ...(noPost ? [warningOf('post-not-read')] : []),
    ],
  };
}
