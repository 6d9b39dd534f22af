import type { FunctionFact, Read } from '../code-facts.js';
import { implied } from '../condition.js';
import { isHeld } from './secret-atoms.js';
import { isOfCodes } from './which-grant.js';
import { CLIENT_SECRET, secretRole } from '../secret-words.js';

/**
 * Whether the secret of a request goes somewhere in these functions though none may have come: into a comparison, under
 * another name, or to a function that is none of them or does not say what it takes.
 */
export function usesSecret(functions: readonly FunctionFact[]): boolean {
  const known = new Set(functions.filter((one) => !renamesSecret(one)).map((one) => one.name));
  const idle = (into: string) => into === '' || known.has(into) || LOGS.test(into);
  return sentSecrets(functions).some((read) => !idle(read.into) && !isOnlyIfSent(read));
}

/** Whether the secret of a request is handed to a function that is none of these, and does not only send it on. */
export function handsSecretOver(functions: readonly FunctionFact[]): boolean {
  const here = new Set(functions.map(({ name }) => name));
  return sentSecrets(functions).some(
    ({ into }) => /^\w+$/.test(into) && !here.has(into) && !SENDS.test(into),
  );
}

const SENDS =
  /^(fetch|post|request|axios|got|ofetch|send|append|set|stringify|dumps|urlencode|encode\w*|URLSearchParams|String|str|Boolean|bool|get|filter|update|dict|from\w*|assign)$|^(log|info|debug|warn|error|trace|print|redact\w*)$/i;

/** `if (client_secret) await verify(client_id, client_secret)`: nothing is asked of who sends none. */
function isOnlyIfSent({ where }: Read): boolean {
  return where.flatMap(implied).some((one) => isHeld(one, 'sent'));
}

/** Where functions read the secret a request brought. */
export function sentSecrets(functions: readonly FunctionFact[]): Read[] {
  const reads = functions.flatMap((one) => one.reads);
  return reads.filter(
    ({ name, text, where }) =>
      CLIENT_SECRET.test(name) && secretRole(text) === 'sent' && isOfCodes(where),
  );
}

const LOGS = /^(log|info|debug|warn|error|trace|print|redact\w*)$/;

function renamesSecret({ reads, parameters }: FunctionFact): boolean {
  if (parameters.length > 0) return false;
  const names = reads
    .filter(({ text }) => secretRole(text) !== 'kept')
    .map(({ name }) => name)
    .filter((name) => /secret/i.test(name));
  return !names.some((name) => CLIENT_SECRET.test(name));
}
