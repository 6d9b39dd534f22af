import type { EndpointVerdict } from './decide-endpoint.js';
import type { ListFact } from '../facts/facts.js';
import { warningOf } from './warning.js';

/** What a list promises and the code does not keep: told, never edited, since the list may be the part that is right. */
export function findInverseFaults(
  { value }: ListFact,
  { reason, evidence, methods }: EndpointVerdict,
): Pick<EndpointVerdict, 'evidence' | 'warnings'> {
  if (reason === 'no-endpoint-found') return { evidence: [], warnings: [] };
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
