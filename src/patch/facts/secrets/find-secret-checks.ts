import { atoms, type Condition, implied, spell } from '../condition.js';
import type { Place } from '../../source/place.js';
import type { Check, FunctionFact, ParameterFact, Read } from '../code-facts.js';
import { demandOf } from '../demand-of.js';
import { asksForProofKey } from './asks-for-proof-key.js';
import { isNarrowed } from './is-narrowed.js';
import { isOfType, isSetByOwner, meansPublic } from './means-public.js';
import {
  asksForSecret,
  bringsAssertion,
  differsFromKept,
  isAskedFirst,
  isCall,
  isConfidential,
  isForMachines,
  isForRefresh,
  isHeld,
  isNobody,
  lacksHeader,
  lacksSecret,
} from './secret-atoms.js';
import { refusals } from './refusals.js';
import { CLIENT_SECRET, PROOF_KEY } from '../secret-words.js';

/** What one place says about secrets at an endpoint. */
export interface SecretFact {
  readonly kind:
    | 'branches-on-none'
    | 'only-if-kept'
    | 'only-if-sent'
    | 'demanded'
    | 'refuses-none'
    | 'set-by-owner'
    | 'ours-sent-upstream'
    | 'delegated';
  readonly what: string;
  readonly place: Place;
}

/** Reads what a function does with the secret of a client. */
export function findSecretChecks(one: FunctionFact): SecretFact[] {
  return [
    ...one.checks.flatMap(factOfCheck).filter((fact) => isOfClients(one, fact)),
    ...one.reads.flatMap((read) => factOfRead(read)),
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
  return isForRefresh(check.guards) ? found.filter(({ kind }) => !isDemand(kind)) : found;
}

/** Whoever has no secret does not get past it. */
export function isDemand(kind: SecretFact['kind']): boolean {
  return kind === 'demanded' || kind === 'delegated' || kind === 'refuses-none';
}

function factOf(check: Check): SecretFact[] {
  const { condition, guards, place } = check;
  if (isForMachines(guards)) return [];
  const tested = atoms(condition);
  const text = spell(condition);
  if (check.exits && tested.length === 1 && tested.some(meansPublic)) {
    const refuses = REFUSES_ALL.test(check.body.replace(NESTED, ''));
    const kind = refuses ? 'refuses-none' : 'branches-on-none';
    return [{ kind, what: `${text} → ${refuses ? 'refused' : 'let in'}`, place }];
  }
  const asked = letsInWithout(check) ?? (isNarrowed(check) ? 'only-if-sent' : secretAsked(check));
  if (asked === undefined) {
    const branches = tested.some(isOfType) && !asksForProofKey(check);
    return branches ? [{ kind: 'branches-on-none', what: text, place }] : [];
  }
  const refusal = /invalid_?client/i.test(check.body) ? ' → invalid_client' : '';
  return [{ kind: asked, what: text + refusal, place }];
}

const REFUSES_ALL = /throw|raise|error|invalid|unauthorized|unsupported|40[013]/i;

/** What a branch asks further, of some: `if (secret) return refused;`. */
const NESTED = /\bif\s*\([^()]*\)\s*(\{[^{}]*\}|[^;{}\n]*[;\n])/g;

/** `if (!client.secret) return true`: whoever has none, or sends none, has passed. */
function letsInWithout({ condition, exits, body }: Check): SecretFact['kind'] | undefined {
  if (!exits || condition.kind !== 'not' || !PASSES.test(body) || REFUSES.test(body)) {
    return undefined;
  }
  if (isHeld(condition.part, 'kept')) return 'only-if-kept';
  return isHeld(condition.part, 'sent') ? 'only-if-sent' : undefined;
}

const PASSES = /^[{:\s]*return\s+(true\b|client\b|next\(|\{\s*(ok|valid|success)\s*:\s*true\b)/i;

/** What a branch asks of the secret, given what holds around it: of several answers the strictest. */
function secretAsked(check: Check): SecretFact['kind'] | undefined {
  const { condition, guards, exits, body } = check;
  if (isOwnFault(check) || !(exits || REFUSES.test(body))) return undefined;
  const around = guards.flatMap(implied);
  const asked = refusals(condition)
    .filter(({ atom }) => asksForSecret(atom) || refusesWithout(atom, check))
    .filter(({ company }) => !company.some(isNobody))
    .map(({ atom, company }) => kindOfRefusal(atom, [...around, ...company]));
  return STRICTEST.find((kind) => asked.includes(kind));
}

/** The branch does nothing but refuse a client whose secret differs, or that has none, or no header to bring it in. */
function refusesWithout(atom: Condition, { condition, body }: Check): boolean {
  if (!REFUSES_OUTRIGHT.test(body)) return false;
  if (differsFromKept(atom) && /invalid_?client/i.test(body)) return true;
  return lacksSecret(atom) || (lacksHeader(atom) && !OF_BEARERS.test(spell(condition) + body));
}

/** A branch that neither returns nor throws refuses by what it calls: `fail(res)`, `logAndThrow(new OAuthError('invalid_client'))`. */
const REFUSES =
  /invalid_(client|grant|request)|unauthori[sz]ed|\b(fail|deny|reject|refuse|abort)\w*\(|\b\w*(throw|raise)\w*\(/i;

const REFUSES_OUTRIGHT =
  /^[{:\s]*((return|await)\s)*(throw|raise)\b|^[{:\s]*return\b[^;]*(error|invalid|unauthori[sz]ed|\b40[013]\b)/i;

/** What is asked of who brings an access token (RFC 6750 §3), not of clients. */
const OF_BEARERS = /bearer|invalid_token|access_?token/i;

/** Something is missing, and the server takes the blame: it lacks a setting of its own, and asks nothing of a client. */
function isOwnFault({ condition, body }: Check): boolean {
  const blames = /\b500\b|not_?\s?configured|server_error|misconfigur/i.test(body);
  return (
    blames &&
    !/\b40\d\b/.test(body) &&
    !REFUSES.test(body) &&
    atoms(condition).every((atom) => isMissing(atom) && !lacksSecret(atom))
  );
}

function isMissing({ kind }: Condition): boolean {
  return kind === 'not';
}

const STRICTEST: readonly SecretFact['kind'][] = [
  'demanded',
  'delegated',
  'branches-on-none',
  'only-if-kept',
  'only-if-sent',
];

function kindOfRefusal(atom: Condition, around: readonly Condition[]): SecretFact['kind'] {
  if (around.some((one) => isHeld(one, 'kept'))) return 'only-if-kept';
  if (around.some(isConfidential)) return 'branches-on-none';
  if (around.some((one) => isHeld(one, 'sent') || bringsAssertion(one))) return 'only-if-sent';
  if (around.some((one) => one.kind === 'not' && PROOF_KEY.test(spell(one)))) {
    return 'branches-on-none';
  }
  if (around.some((one) => isAskedFirst(one, atom))) return 'only-if-kept';
  return isCall(atom) ? 'delegated' : 'demanded';
}

/** `client_secret: env.X` goes to somebody else; `client_secret: z.string().min(1)` is demanded. */
function factOfRead({ name, text, written, into, guards, place }: Read): SecretFact[] {
  if (isSetByOwner(name, text)) return [{ kind: 'set-by-owner', what: text, place }];
  if (!CLIENT_SECRET.test(name) || isForMachines(guards)) return [];
  if (written !== true) return LOOKS_UP_BY.test(into) ? [lookedUp(into, guards, place)] : [];
  const what = `client_secret: ${text.slice(0, 60)}`;
  const demand = demandOf(text);
  if (demand !== undefined) return demand === 'demanded' ? [{ kind: demand, what, place }] : [];
  return /\b(env|settings|config|process|options|upstream\w*)\b|[A-Z]{2,}_[A-Z_]*SECRET/.test(text)
    ? [{ kind: 'ours-sent-upstream', what, place }]
    : [];
}

/** `getClientByIdAndSecret(id, client_secret)`: whoever has no secret is nobody. */
const LOOKS_UP_BY = /and_?(client_?)?secret$/i;

function lookedUp(into: string, guards: readonly Condition[], place: Place): SecretFact {
  const missing: Condition = { kind: 'not', part: { kind: 'holds', text: 'client_secret' } };
  return { kind: kindOfRefusal(missing, guards.flatMap(implied)), what: into, place };
}

/** FastAPI: `client_secret: str = Form(...)` has to be sent, `Optional[str] = Form(None)` need not be. */
function factOfParameter({ name, type, value, place }: ParameterFact): SecretFact[] {
  if (type === '') return [];
  const optional =
    /Optional|None|undefined|\?/.test(type) || /None|Form\(\s*(default\s*=\s*)?["']/.test(value);
  return optional ? [] : [{ kind: 'demanded', what: `${name}: ${type}`, place }];
}
