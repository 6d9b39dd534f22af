import type { Seen } from '../evidence.js';
import type { CodeIndex } from './code-index.js';
import { opensRoute } from '../routes/opens-route.js';
import type { Served } from './served.js';

/** The names at the route of the endpoint, or at a path above it, of what may ask who comes. */
export function namedInFront(index: CodeIndex, { entries, path }: Served): readonly string[] {
  if (entries.length === 0) return [];
  const beside = entries.flatMap((one) => one.before).filter((name) => !asksNobody(name));
  const given = path === undefined ? [] : [...index.at(path).names.keys(), ...index.above(path)];
  const fronts = path === undefined ? [] : index.inFront(path);
  const ahead = fronts
    .filter(({ file }) => file === undefined || entries.some((one) => one.file === file))
    .flatMap((front) => front.names)
    .filter((name) => !asksNobody(name));
  return [...new Set([...beside, ...ahead, ...given.filter((name) => GUARD.test(name))])];
}

/** What is told of such a name. */
export function mayAsk({ entries: [entry] }: Served, name: string): Seen[] {
  const what = `${name} comes first, and may ask for a secret`;
  return entry === undefined ? [] : [{ what, place: entry.place }];
}

/** Names of what authenticates a client. */
const GUARD =
  /authenticate|client_?auth|basic_?auth|auth_?(client|basic)|require_?(oauth_?)?(client|auth|basic)|(verify|check|ensure|validate)_?(oauth_?)?(client|credential)|guard$|^passport$|^security$|http_?basic|^protect/i;

/** What is named beside a handler and asks nobody who they are: how it is routed, and what it is handed. */
const ROUTING =
  /^(get|post|put|patch|delete|all|any|head|options|route|api_route|custom_route|use|on|routes|allowed_?methods|bind|next|this|self|app|api|router|server|bp|void|async|await|annotated|depends|method_decorator|UseGuards|UseInterceptors|UsePipes|form|body|query|header|cookie|request|response|HttpCode|Api(Operation|Tags|Body|Consumes|Produces|Exclude\w*))$/i;
const HANDED =
  /(db|session|settings|config|store|storage|repositor(y|ies)|service|redis|engine|pool|model|schema|dto|controller|(^|token|oauth|route|request)_?handler|response|docs?|tags?)$/i;
/** What a schema is written of: what it demands is read where it is written. */
const OF_SCHEMA =
  /validator$|^(z|zod|object|union|discriminatedUnion|literal|enum|nativeEnum|string|number|boolean|array|record|optional|nullable|nullish|default|min|max|length|regex|url|uuid|transform|refine|superRefine|coerce|strict|passthrough|extend|merge|pipe)$/i;
/** Middleware of every server. */
const MACHINERY =
  /limit|throttl|cors|csrf|urlencoded|json|multipart|pars(e|er)|log(s|ger|ging)?$|cache|helmet|compress|^wrap|catch|error|^async$|async_?(handler|wrap\w*|route|middleware|fn)|sync_to|transform|serializ|intercept|swagger|metric|trac(e|ing)|require_(post|http_methods)/i;

/** What frameworks make a handler with: `defineEventHandler`, `onRequest`, `createEndpoint`. */
const MAKES_HANDLER =
  /^(define|create|event)\w*(handler|endpoint|route|action|loader)$|^on(Request|Call)$/i;

function asksNobody(name: string): boolean {
  return (
    name === 'Security' ||
    opensRoute(name) ||
    [ROUTING, HANDED, OF_SCHEMA, MAKES_HANDLER, MACHINERY].some((names) => names.test(name))
  );
}
