import type { FunctionFact, Read } from '../code-facts.js';
import { isForMachines } from './secret-atoms.js';
import { CLIENT_SECRET, secretRole } from '../secret-words.js';

/**
 * Whether the secret of a request goes somewhere in these functions: into a comparison, under another name, or to a
 * function that is none of them or does not say what it takes.
 */
export function usesSecret(functions: readonly FunctionFact[]): boolean {
  const known = new Set(functions.filter((one) => !renamesSecret(one)).map((one) => one.name));
  const idle = (into: string) => into === '' || known.has(into) || LOGS.test(into);
  return sentSecrets(functions).some((read) => !idle(read.into));
}

/** Where functions read the secret a request brought. */
export function sentSecrets(functions: readonly FunctionFact[]): Read[] {
  const reads = functions.flatMap((one) => one.reads);
  return reads.filter(
    ({ name, text, guards }) =>
      CLIENT_SECRET.test(name) && secretRole(text) === 'sent' && !isForMachines(guards),
  );
}

const LOGS = /^(log|info|debug|warn|error|trace|print|redact\w*)$/;

function renamesSecret({ reads, parameters }: FunctionFact): boolean {
  if (parameters.length > 0) return false;
  const names = reads.map(({ name }) => name).filter((name) => /secret/i.test(name));
  return !names.some((name) => CLIENT_SECRET.test(name));
}
