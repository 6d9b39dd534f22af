import type { Seen } from '../evidence.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { proofsRead, refusalsNotUnderstood } from './find-doubts.js';
import { isHook } from './is-hook.js';
import { mayStandInFront } from './may-stand-in-front.js';
import { mayAsk, namedInFront } from './named-in-front.js';
import { isSending } from '../secrets/find-proof-key.js';
import { findSecretChecks } from '../secrets/find-secret-checks.js';
import { isDemand } from '../secrets/secret-fact.js';
import { usesSecret } from '../secrets/secret-uses.js';
import type { Served } from './served.js';

/**
 * Hooks, middleware, dependencies and models that may ask for the secret of a client. An endpoint that asks for none
 * lets public clients in only where nothing stands in front of it.
 */
export function findGuards(index: CodeIndex, served: Served): Seen[] {
  return [...hooks(index, served), ...index.models, ...mayRefuse(index, served)];
}

/** Functions that demand a secret, refuse clients, or read one, and are not known to serve something else. */
function hooks(index: CodeIndex, { reached, path }: Served): Seen[] {
  const known = new Set(reached.map(({ place }) => place));
  const reading = index.those(readsSecret).filter((one) => !OF_SERVER.test(index.textOf(one)));
  return [...new Set([...index.those(demandsSecret), ...reading])]
    .filter((one) => !known.has(one.place) && !ASKS_NOBODY.test(`${one.file}#${one.name}`))
    .filter((one) => mayStandInFront({ index, known, path }, one))
    .map(({ name, place }) => ({
      what: `${name || 'what is put in front'} demands a secret, of whom is not clear`,
      place,
    }));
}

/** What changes tables, and what hides secrets from a log. */
const ASKS_NOBODY = /(^|\/)(alembic|migrations?|seeds?)\/|#(sanitize|redact|mask|scrub)/i;

function demandsSecret(one: FunctionFact): boolean {
  return (
    findSecretChecks(one).some(({ kind }) => isDemand(kind)) ||
    refusalsNotUnderstood(one).length > 0 ||
    (isHook(one) && takesSecret(one))
  );
}

/** What is not seen to be called may be, out of a table or by a framework; who sends a secret on asks for none. */
function readsSecret(one: FunctionFact): boolean {
  return one.name !== '' && takesSecret(one) && !isSending(one) && !OF_SCRIPT.test(one.file);
}

function takesSecret(one: FunctionFact): boolean {
  return usesSecret([one]) || proofsRead([one]).length > 0;
}

const OF_SCRIPT = /(^|\/)(scripts?|bin|cli|tools)\//;
/** `const clientSecret = process.env.CLIENT_SECRET`. */
const OF_SERVER = /client_?secret\w*\s*[:=]\s*(await\s+)?[\w.]*(env|config|settings)\w*[.([]/i;

/** What is named in front, and may refuse what comes. */
function mayRefuse(index: CodeIndex, served: Served): Seen[] {
  const refusesNobody = (name: string) => index.byName.get(name)?.every(letsAllPass) === true;
  return namedInFront(index, served)
    .filter((name) => !refusesNobody(name))
    .flatMap((name) => mayAsk(served, name));
}

function letsAllPass({ checks, calls }: FunctionFact): boolean {
  return !checks.some(({ exits }) => exits) && !calls.some(({ name }) => REFUSING.test(name));
}

const REFUSING = /exception|error|abort|raise|unauthor|reject|deny/i;
