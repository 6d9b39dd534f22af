import { atoms, type Condition, implied, spell } from '../condition.js';
import type { Place } from '../../source/place.js';
import type { Check, FunctionFact, ParameterFact, Read } from '../code-facts.js';
import { GIVES_NOTHING } from '../code/refuses-in.js';
import { demandOf } from '../demand-of.js';
import { asksForProofKey } from './asks-for-proof-key.js';
import { isOfType, isSetByOwner, meansPublic } from './means-public.js';
import { isUnlisted } from './secret-atoms.js';
import { isForMachines, isForOtherGrants, isOfCodes } from './which-grant.js';
import { refusals } from './refusals.js';
import { kindOfRefusal, secretAsked } from './secret-asked.js';
import { isDemand, type SecretFact } from './secret-fact.js';
import { CLIENT_SECRET, secretRole } from '../secret-words.js';

/** Reads what a function does with the secret of a client. */
export function findSecretChecks(one: FunctionFact): SecretFact[] {
  return [
    ...one.checks.flatMap(factOfCheck).filter((fact) => isOfClients(one, fact)),
    ...one.reads.flatMap((read) => factOfRead(read)),
    ...(one.file.endsWith('.py') ? one.reads.flatMap((read) => factOfIndex(read)) : []),
    ...(one.routes.length > 0 && one.file.endsWith('.py')
      ? one.parameters.flatMap((parameter) => factOfParameter(parameter))
      : []),
  ];
}

/** A bare `secret` may be any; it is that of a client where the function names one. */
function isOfClients(one: FunctionFact, { what }: SecretFact): boolean {
  return (
    /client|method|public|authorization/i.test(what) ||
    /client/i.test(one.owner + one.name) ||
    one.reads.some((read) => /client_?secret/i.test(read.name))
  );
}

function factOfCheck(check: Check): SecretFact[] {
  const found = factOf(check);
  return isForOtherGrants(check.where) ? found.filter(({ kind }) => !isDemand(kind)) : found;
}

function factOf(check: Check): SecretFact[] {
  const { condition, where, exits, body, place } = check;
  if (isForMachines(where)) return [];
  const what = spell(condition);
  const ways = refusals(condition).filter(({ atom }) => meansPublic(atom));
  if (check.refuses && ways.length > 0) {
    const all = ways.some(({ company }) => company.length === 0);
    const refusesAll = all && !givesNothing(body) && !asksForProofKey(check);
    return refusesAll ? [{ kind: 'refuses-none', what: `${what} → refused`, place }] : [];
  }
  if (exits && ways.length > 0 && atoms(condition).length === 1) {
    const [, asking] = ASKS_FOR_ELSE.exec(body) ?? [];
    if (asking !== undefined) return [{ kind: 'refuses-none', what: `${what} → ${asking}`, place }];
    return [{ kind: 'branches-on-none', what: `${what} → let in`, place }];
  }
  if (check.refuses && refusals(condition).some(({ atom }) => isUnlisted(atom))) {
    return [{ kind: 'set-by-owner', what, place }];
  }
  const asked = secretAsked(check);
  if (asked === undefined) {
    return singlesOut(check) ? [{ kind: 'branches-on-none', what, place }] : [];
  }
  const refusal = /invalid_?client/i.test(body) ? ' → invalid_client' : '';
  return [{ kind: asked, what: what + refusal, place }];
}

/** `case 'public': return requireAssertion(client, form)`: who has no secret has to prove it otherwise. */
const ASKS_FOR_ELSE =
  /^[{:\s]*return\s+(?:await\s+)?(?:\w+\.)*((?:require|assert|verify|demand|ensure|authenticate)(?!\w*(?:pkce|challenge|verifier|proof|code|public|none))\w*)\(/i;

/** Of who compares the secret that was sent: public clients may not be asked for one elsewhere. */
function givesNothing(body: string): boolean {
  return GIVES_NOTHING.test(body.replace(/^[{:\s]+|[}\s]+$/g, ''));
}

/** It treats public clients differently, and not only counts them, or asks them for their proof key. */
function singlesOut(check: Check): boolean {
  const treats = check.exits || AUTHENTICATES.test(check.body.replace(TEXTS, ''));
  return atoms(check.condition).some(isOfType) && treats && !asksForProofKey(check);
}

const AUTHENTICATES = /secret|auth|verif|credential|password|valid/i;
const TEXTS = /(['"`]).*?\1/g;

/** `client_secret: env.X` goes to somebody else; `client_secret: z.string().min(1)` is demanded. */
function factOfRead({ name, text, written, into, where, place }: Read): SecretFact[] {
  if (isSetByOwner(name, text)) return [{ kind: 'set-by-owner', what: text, place }];
  if (!CLIENT_SECRET.test(name) || isForMachines(where)) return [];
  if (written !== true) return LOOKS_UP_BY.test(into) ? [lookedUp(into, where, place)] : [];
  const what = `client_secret: ${text.slice(0, 60)}`;
  const demand = demandOf(text);
  if (demand !== undefined) return demand === 'demanded' ? [{ kind: demand, what, place }] : [];
  return /\b(env|settings|config|process|options|upstream\w*)\b|[A-Z]{2,}_[A-Z_]*SECRET/.test(text)
    ? [{ kind: 'ours-sent-upstream', what, place }]
    : [];
}

const MISSING: Condition = { kind: 'not', part: { kind: 'holds', text: 'client_secret' } };

/** `getClientByIdAndSecret(id, client_secret)`: whoever has no secret is nobody. */
const LOOKS_UP_BY = /and_?(client_?)?secret$/i;

function lookedUp(into: string, where: readonly Condition[], place: Place): SecretFact {
  return { kind: kindOfRefusal(MISSING, where.flatMap(implied)), what: into, place };
}

/** `form["client_secret"]`: Python refuses to read what is not there. */
function factOfIndex({ name, text, written, where, place }: Read): SecretFact[] {
  if (!CLIENT_SECRET.test(name) || written === true || !isOfCodes(where)) return [];
  if (!BY_INDEX.test(text) || secretRole(text) !== 'sent') return [];
  const around = where.flatMap(implied);
  if (around.some((one) => one.kind === 'same' && IS_SECRET.test(one.left))) return [];
  return [{ kind: kindOfRefusal(MISSING, around), what: text, place }];
}

const BY_INDEX =
  /\b(form|POST|data|body|payload|params|json)\w*(\(\))?\[\s*['"]client_secret['"]\s*\]$/;
/** `"client_secret" in form`. */
const IS_SECRET = /^['"]client_secret['"]$/;

/** FastAPI: `client_secret: str = Form(...)` has to be sent, `Optional[str] = Form(None)` need not be. */
function factOfParameter({ name, type, value, place }: ParameterFact): SecretFact[] {
  if (type === '') return [];
  const optional =
    /Optional|None|undefined|\?/.test(type) || /None|Form\(\s*(default\s*=\s*)?["']/.test(value);
  return optional ? [] : [{ kind: 'demanded', what: `${name}: ${type}`, place }];
}
