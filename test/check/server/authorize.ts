import { type Incoming, page, redirect, type Reply } from './exchange.js';
import { newId, type Site } from './site.js';

const SINGLE = ['response_type', 'state', 'code_challenge', 'code_challenge_method'];

export function authorize({ url, method }: Incoming, site: Site): Reply {
  if (method === 'OPTIONS') return page(405, 'no preflight here');
  const query = url.searchParams;
  const client = site.clients.get(query.get('client_id') ?? '');
  const uris = query.getAll('redirect_uri');
  const uri = uris[0] ?? '';
  const registered = client?.metadata['redirect_uris'];
  const known = Array.isArray(registered) && registered.some((one) => isSame(String(one), uri));
  if (client === undefined || uris.length !== 1 || !known)
    return page(400, 'This client or its redirect is not known.');
  const error = faultOf(query, site);
  if (error === undefined || site.loginFirst) return begin(query, site);
  return site.errorsByRedirect
    ? back(uri, { error, state: query.get('state') }, site)
    : page(400, error);
}

function faultOf(query: URLSearchParams, site: Site): string | undefined {
  if (SINGLE.some((name) => query.getAll(name).length > 1)) return 'invalid_request';
  const type = query.get('response_type');
  if (type === null) return 'invalid_request';
  if (type !== 'code') return 'unsupported_response_type';
  const challenge = /^[A-Za-z0-9._~-]{43,128}$/.test(query.get('code_challenge') ?? '');
  if (!challenge || query.get('code_challenge_method') !== 'S256') return 'invalid_request';
  const resource = query.get('resource');
  return resource === null || isResource(resource, site) ? undefined : 'invalid_target';
}

function isResource(resource: string, { mcp }: Site): boolean {
  if (resource.includes('#') || !URL.canParse(resource)) return false;
  return new URL(resource).href.replace(/\/$/, '') === mcp.replace(/\/$/, '');
}

// Only the port of a loopback redirect may differ (RFC 8252 §7.3).
function isSame(registered: string, asked: string): boolean {
  if (registered === asked) return true;
  const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/[^@]*)?$/;
  const parts = [loopback.exec(registered), loopback.exec(asked)];
  return (
    parts.every((part) => part !== null) &&
    parts[0]?.[1] === parts[1]?.[1] &&
    parts[0]?.[3] === parts[1]?.[3]
  );
}

function begin(query: URLSearchParams, site: Site): Reply {
  const id = newId();
  site.requests.set(id, query);
  return redirect(`/login?request=${id}`, {
    'set-cookie': 'session=x; HttpOnly; SameSite=Lax; Path=/',
  });
}

/** The login page; a POST is the consent of a person. */
export function login({ url, method }: Incoming, site: Site): Reply {
  const query = site.requests.get(url.searchParams.get('request') ?? '');
  if (query === undefined) return page(400, 'This login is over.');
  if (method === 'GET') return page(200, '<form method="post"><button>Allow</button></form>');
  const code = newId();
  const uri = query.get('redirect_uri') ?? '';
  const error = faultOf(query, site);
  if (error !== undefined) return back(uri, { error, state: query.get('state') }, site);
  const grant = {
    client: query.get('client_id') ?? '',
    scope: query.get('scope') ?? 'mcp:read',
    redirect: uri,
    challenge: query.get('code_challenge') ?? '',
    alive: true,
  };
  site.codes.set(code, { grant, used: false });
  return back(uri, { code, state: query.get('state') }, site);
}

function back(uri: string, parameters: Record<string, string | null>, { issuer }: Site): Reply {
  const given = Object.entries({ ...parameters, iss: issuer }).flatMap(
    ([name, value]): [string, string][] => (value === null ? [] : [[name, value]]),
  );
  return redirect(`${uri}?${new URLSearchParams(given).toString()}`);
}
