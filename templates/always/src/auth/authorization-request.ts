import { errors, type Provider } from 'oidc-provider';
import { canonicalResource } from './resource.js';
import { OFFLINE_ACCESS, RESOURCE_SCOPES } from './scopes.js';

type Query = Record<string, string | string[] | undefined>;

/** Parameters of OpenID Connect, which is not served: unknown ones are ignored (OAuth 2.1 §3.1). */
const OF_OPENID = ['acr_values', 'claims', 'claims_locales', 'id_token_hint', 'max_age', 'nonce'];

const SCOPES: readonly string[] = [...RESOURCE_SCOPES, OFFLINE_ACCESS];

/** Reads an authorization request as clients write it, before the engine sees it. */
export function readAuthorizationRequests(provider: Provider): void {
  provider.use((ctx, next) => {
    if (ctx.path === '/authorize') ctx.query = asMeant(ctx.query);
    return next();
  });
}

function asMeant(query: Query): Query {
  const kept = Object.entries(query).filter(
    ([name, value]) => value !== '' && !OF_OPENID.includes(name),
  );
  const request: Query = Object.fromEntries(kept);
  const scope = scopeOf(request['scope']);
  const resource = resourceOf(request['resource']);
  return {
    ...request,
    ...onlyServed(request, 'response_type', 'code'),
    ...onlyServed(request, 'response_mode', 'query'),
    ...(scope !== undefined && { scope }),
    ...(resource !== undefined && { resource }),
  };
}

/**
 * What the engine knows and this server does not publish, spelled so that it is unknown to it, too:
 * otherwise it answers there, in a fragment or a form, even when it refuses (RFC 9700 §2.1.2).
 */
function onlyServed(request: Query, name: string, served: string): Query {
  const value = request[name];
  return typeof value === 'string' && value !== served ? { [name]: 'unsupported' } : {};
}

/**
 * Refuses what asks for nothing this server has (OAuth 2.1 §4.1.2.1). The engine would ask the person
 * to allow nothing, and then say that they denied it.
 */
export function requireKnownScope(_ctx: unknown, scope: unknown = ''): void {
  const words = String(scope).split(' ');
  if (RESOURCE_SCOPES.some((known) => words.includes(known))) return;
  throw new errors.InvalidScope('none of the scopes is known', String(scope));
}

/**
 * Everything the resource offers when nothing is asked for, as the MCP specification has clients do
 * (Scope Selection Strategy); without scopes that are unknown here, unless nothing would be left.
 */
function scopeOf(scope: Query[string]): Query[string] {
  if (scope === undefined) return RESOURCE_SCOPES.join(' ');
  if (Array.isArray(scope)) return scope;
  const known = scope.split(' ').filter((word) => SCOPES.includes(word));
  return known.length > 0 ? known.join(' ') : scope;
}

/** One spelling of each resource, and each once (RFC 8707 §2). */
function resourceOf(resource: Query[string]): Query[string] {
  if (resource === undefined) return undefined;
  const all = [resource].flat().map((url) => canonicalResource(url) ?? url);
  const [only, ...others] = new Set(all);
  return others.length === 0 ? only : all;
}
