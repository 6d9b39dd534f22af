import type { Seen } from '../evidence.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { proofsRead, refusalsNotUnderstood } from './find-doubts.js';
import { isHook } from './is-hook.js';
import { opensRoute } from '../routes/opens-route.js';
import { mayStandInFront } from './may-stand-in-front.js';
import { findSecretChecks, isDemand } from '../secrets/find-secret-checks.js';
import { usesSecret } from '../secrets/secret-uses.js';
import type { Served } from './served.js';

/**
 * Hooks, middleware, dependencies and models that may ask for the secret of a client. An endpoint that asks for none
 * lets public clients in only where nothing stands in front of it.
 */
export function findGuards(index: CodeIndex, served: Served): Seen[] {
  const what = 'a model of the request demands client_secret';
  return [
    ...hooks(index, served),
    ...index.models.map((place) => ({ what, place })),
    ...namedInFront(index, served),
  ];
}

/** Functions that demand a secret, or refuse clients, and are not known to serve something else. */
function hooks(index: CodeIndex, { reached, path }: Served): Seen[] {
  const known = new Set(reached.map(({ place }) => place));
  return index
    .those(demandsSecret)
    .filter((one) => !known.has(one.place))
    .filter((one) => mayStandInFront({ index, known, path }, one))
    .map(({ name, place }) => ({
      what: `${name || 'what is put in front'} demands a secret, of whom is not clear`,
      place,
    }));
}

function demandsSecret(one: FunctionFact): boolean {
  return (
    findSecretChecks(one).some(({ kind }) => isDemand(kind)) ||
    refusalsNotUnderstood(one).length > 0 ||
    (isHook(one) && (usesSecret([one]) || proofsRead([one]).length > 0))
  );
}

/** What is named at the route of the endpoint, or at a path above it, and may refuse what comes. */
function namedInFront(index: CodeIndex, { entries, path }: Served): Seen[] {
  const [entry] = entries;
  if (entry === undefined) return [];
  const refusesNobody = (name: string) => index.byName.get(name)?.every(letsAllPass) === true;
  const beside = entries.flatMap((one) => one.before).filter((name) => !asksNobody(name));
  const given = path === undefined ? [] : [...index.at(path).names.keys(), ...index.above(path)];
  const fronts = path === undefined ? [] : index.inFront(path);
  const ahead = fronts
    .filter(({ file }) => file === undefined || entries.some((one) => one.file === file))
    .flatMap((front) => front.names)
    .filter((name) => !asksNobody(name));
  const names = new Set([...beside, ...ahead, ...given.filter((name) => GUARD.test(name))]);
  return [...names]
    .filter((name) => !refusesNobody(name))
    .map((name) => ({ what: `${name} comes first, and may ask for a secret`, place: entry.place }));
}

function letsAllPass({ checks, calls }: FunctionFact): boolean {
  return !checks.some(({ exits }) => exits) && !calls.some(({ name }) => REFUSING.test(name));
}

const REFUSING = /exception|error|abort|raise|unauthor|reject|deny/i;

/** Names of what authenticates a client. */
const GUARD =
  /authenticate|client_?auth|basic_?auth|auth_?(client|basic)|require_?(oauth_?)?(client|auth|basic)|(verify|check|ensure|validate)_?(oauth_?)?(client|credential)|guard$|^passport$|^security$|http_?basic|^protect/i;

/** What is named beside a handler and asks nobody who they are: how it is routed, and what it is handed. */
const ROUTING =
  /^(get|post|put|patch|delete|all|any|head|options|route|api_route|use|on|bind|next|this|self|app|api|router|server|bp|void|async|await|annotated|depends|security|form|body|query|header|cookie|request|response|HttpCode|Api(Operation|Tags|Body|Consumes|Produces|Exclude\w*))$/i;
const HANDED =
  /(db|session|settings|config|store|storage|service|redis|engine|pool|model|schema|dto|controller|handler|response|docs?|tags?)$/i;
/** What a schema is written of: what it demands is read where it is written. */
const OF_SCHEMA =
  /validator$|^(z|zod|object|union|discriminatedUnion|literal|enum|nativeEnum|string|number|boolean|array|record|optional|nullable|nullish|default|min|max|length|regex|url|uuid|transform|refine|superRefine|coerce|strict|passthrough|extend|merge|pipe)$/i;
/** Middleware of every server. */
const MACHINERY =
  /limit|throttl|cors|csrf|urlencoded|json|multipart|pars(e|er)|log(s|ger|ging)?$|cache|helmet|compress|^wrap|catch|error|async|sync_to|transform|serializ|intercept|swagger|metric|trac(e|ing)|require_(post|http_methods)/i;

function asksNobody(name: string): boolean {
  return (
    opensRoute(name) || [ROUTING, HANDED, OF_SCHEMA, MACHINERY].some((names) => names.test(name))
  );
}
