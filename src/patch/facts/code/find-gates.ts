import type { Place } from '../../source/place.js';
import { fileOfName, namesOf } from '../../source/scope.js';
import { type Sources, placeAt } from '../../source/sources.js';
import type { SourceTree } from '../../source/tree.js';

/** Where a file puts something in front of all it serves: hooks, middleware, guards, what a view inherits. */
export function findGates(sources: Sources, source: SourceTree): Place[] {
  // What a middleware of this project asks is read where it is written.
  const isHere = (added: string) =>
    namesOf(source).classes.has(added) || fileOfName(sources, source, added) !== undefined;
  return [...source.text.matchAll(GATE)]
    .filter(([, used, added]) => !asksNobody(used ?? added) && !(added && isHere(added)))
    .map(({ index }) => placeAt(source, index));
}

function asksNobody(name: string | undefined): boolean {
  return name !== undefined && ASKS_NOBODY.test(name.replace(/_?middleware$/i, ''));
}

const GATE =
  /\b(?:addHook|before_request|on_request|UseGuards|authentication_classes|permission_classes)\b|\b(?:middlewares?|guards|dependencies)\s*[=:]\s*[[(]|@\w+\.middleware\b|^class \w+\([^)]*Mixin\b|\.(?:use|register)\(\s*(?:await\s+)?(\w+)|\badd_middleware\(\s*(?:\w+\.)*(\w+)/gim;

/** What is used by every server, and routers: those bring paths of their own. */
const ASKS_NOBODY =
  /^(express|cors|helmet|morgan|compress\w*|cookie\w*|body\w*|json|urlencoded|form\w*|multipart|fastify(cors|helmet|formbody|cookie|static|multipart)|log\w*|pino\w*|rate\w*|limit\w*|slowapi|gzip|security_?headers|trusted_?host|https_?redirect|request_?id|correlation_?id|proxy_?headers|prometheus|\w*(router|routes?|limiter|logger|handler|static|session))$/i;
