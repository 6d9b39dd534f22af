import { change, type Incoming, oauthError, type Reply } from '../server/exchange.js';
import type { Fault, ServerOptions } from '../server/good-server.js';

/** A rule, and the one fault it exists for. */
export interface Case {
  readonly rule: string;
  readonly fault: Fault;
  /** How the server is set up before the fault, when not as usual. */
  readonly server?: ServerOptions;
  /** A person has to log in for it to be seen. */
  readonly login?: boolean;
  /** Rules that see the same fault from another side. */
  readonly also?: readonly string[];
}

type Test = (request: Incoming) => boolean;
type Changed = Reply | ((reply: Reply, request: Incoming) => Reply);

/** The other answer for matching requests. */
export function when(matches: Test, changed: Changed): Fault {
  return (request, reply) => {
    if (!matches(request)) return reply;
    return typeof changed === 'function' ? changed(reply, request) : changed;
  };
}

/** For every request to that path. */
export function at(path: string, changed: Changed, method?: string): Fault {
  return when(
    ({ url, method: used }) => url.pathname === path && (method ?? used) === used,
    changed,
  );
}

const METADATA = /^\/\.well-known\/oauth-authorization-server/;
const RESOURCE = /^\/\.well-known\/oauth-protected-resource/;

/** Other members in the authorization server metadata. */
export function metadata(members: Readonly<Record<string, unknown>>): Fault {
  return when(isGet(METADATA), (reply) => (reply.status === 200 ? change(reply, members) : reply));
}

/** Other members in the resource metadata, both forms. */
export function resource(members: Readonly<Record<string, unknown>>): Fault {
  return when(isGet(RESOURCE), (reply) => (reply.status === 200 ? change(reply, members) : reply));
}

function isGet(path: RegExp): Test {
  return ({ url, method }) => method === 'GET' && path.test(url.pathname);
}

/** The headers set, or taken away with `undefined`. */
export function headers(
  reply: Reply,
  changes: Readonly<Record<string, string | undefined>>,
): Reply {
  const merged = Object.entries({ ...reply.headers, ...changes });
  const kept = merged.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...reply, headers: Object.fromEntries(kept) };
}

/** Another answer of the token endpoint to forms that match. */
export function token(
  matches: (form: URLSearchParams, request: Incoming) => boolean,
  changed: Changed,
): Fault {
  return when(
    (request) =>
      request.url.pathname === '/token' &&
      request.method === 'POST' &&
      matches(request.form, request),
    changed,
  );
}

export function revocation(
  matches: (form: URLSearchParams, request: Incoming) => boolean,
  changed: Changed,
): Fault {
  return when(
    (request) =>
      request.url.pathname === '/revoke' &&
      request.method === 'POST' &&
      matches(request.form, request),
    changed,
  );
}

/** Another answer of the authorization endpoint to queries that match. */
export function authorization(
  matches: (query: URLSearchParams) => boolean,
  changed: Changed,
): Fault {
  return when(
    (request) =>
      request.url.pathname === '/authorize' &&
      request.method === 'GET' &&
      matches(request.url.searchParams),
    changed,
  );
}

/** Another answer of the registration endpoint to metadata that match. */
export function registration(
  matches: (asked: Record<string, unknown>) => boolean,
  changed: Changed,
): Fault {
  return when((request) => {
    if (request.url.pathname !== '/register' || request.method !== 'POST') return false;
    const asked: unknown = JSON.parse(request.body);
    return matches(Object(asked));
  }, changed);
}

export const INVALID_GRANT = oauthError(400, 'invalid_grant');
export const INVALID_CLIENT = oauthError(401, 'invalid_client', {
  'www-authenticate': 'Basic realm="x"',
});
export const SERVER_ERROR: Reply = {
  status: 500,
  headers: { 'content-type': 'text/plain' },
  body: 'oops',
};
export const SERVER_ERROR_JSON = oauthError(500, 'server_error');

/** The same token with other header or claims, which the MCP endpoint takes all the same. */
export function reissued(part: 0 | 1, members: Readonly<Record<string, unknown>>): Fault {
  return ({ url }, reply, site) => {
    if (url.pathname !== '/token' || !reply.body.includes('access_token')) return reply;
    const old = String(Object(JSON.parse(reply.body)).access_token);
    const parts = old.split('.');
    const read: unknown = JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString());
    parts[part] = Buffer.from(JSON.stringify({ ...Object(read), ...members })).toString(
      'base64url',
    );
    const token = parts.join('.');
    const entry = site.refreshTokens.get(old);
    if (entry !== undefined) site.refreshTokens.set(token, entry);
    return change(reply, { access_token: token });
  };
}

/** One after the other. */
export function both(first: Fault, second: Fault): Fault {
  return (request, reply, site) => second(request, first(request, reply, site), site);
}
