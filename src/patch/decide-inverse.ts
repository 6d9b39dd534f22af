import { type EndpointVerdict, decideEndpoint } from './decide-endpoint.js';
import type { Evidence } from './decision.js';
import type { ListFact } from './facts.js';
import type { ServingCode } from './find-serving-code.js';

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
  return {
    evidence: refused ? against : [],
    warnings: [
      ...(refused
        ? [`none is stated, and the ${list} endpoint demands a secret at ${spot(against)}.`]
        : []),
      ...(says.has('client_secret_basic') && !methods.includes('client_secret_basic')
        ? [
            `client_secret_basic is stated, and no code that reads Authorization: Basic was found behind the ${list} endpoint.`,
          ]
        : []),
      ...(says.has('client_secret_post') && methods.length === 0 && reason !== 'no-proof'
        ? [`client_secret_post is stated, and the ${list} endpoint never looks at a secret.`]
        : []),
    ],
  };
}

function spot([first]: readonly Evidence[]): string {
  return first === undefined ? '' : `${first.place.file}:${first.place.line}`;
}
