import { type Finding, OUTCOMES, type Outcome } from '../finding.js';
import { CLIENT_OUTCOMES, type ClientOutcome, type ClientRow } from '../matrix/client-row.js';

/** How many findings have each outcome. */
export function countFindings(findings: readonly Finding[]): Record<Outcome, number> {
  return countBy(
    OUTCOMES,
    findings.map(({ outcome }) => outcome),
  );
}

/** How many clients have each outcome. */
export function countClients(clients: readonly ClientRow[]): Record<ClientOutcome, number> {
  return countBy(
    CLIENT_OUTCOMES,
    clients.map(({ outcome }) => outcome),
  );
}

function countBy<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Record<Name, number> {
  const counts = names.map((name): [Name, number] => [
    name,
    found.filter((one) => one === name).length,
  ]);
  return Object.fromEntries(counts) as Record<Name, number>;
}
