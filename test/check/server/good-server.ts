import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { authorize, login } from './authorize.js';
import { documents } from './documents.js';
import { type Incoming, json, readRequest, type Reply, send } from './exchange.js';
import { mcp } from './mcp.js';
import { manage, register } from './registration.js';
import { makeSite, type Site } from './site.js';
import { revoke, token } from './token.js';

/** Breaks one thing: gets the right answer and gives another. */
export type Fault = (request: Incoming, reply: Reply, site: Site) => Reply;

export interface ServerOptions {
  readonly fault?: Fault;
  /** The path of the issuer; none by default. */
  readonly path?: string;
  readonly methods?: readonly string[];
  readonly errorsByRedirect?: boolean;
  readonly loginFirst?: boolean;
  readonly closed?: boolean;
  /** One machine is registered beforehand, and gets tokens for itself. */
  readonly machines?: boolean;
  /** It listens on `OTHER_ADDRESS` too. */
  readonly open?: boolean;
  /** The path of the MCP endpoint. */
  readonly endpoint?: string;
}

export interface RunningServer {
  readonly url: string;
  readonly site: Site;
  close(): Promise<void>;
}

/** Loopback as well, and not where servers listen. */
export const OTHER_ADDRESS = '127.0.0.2';

const METHODS = ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'];

/** A server without a fault, or with exactly the one that is asked for; on a free loopback port. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  let site: Site | undefined;
  const listener: RequestListener = (request, response) => {
    const { fault = (_request, reply) => reply } = options;
    void readRequest(request, site?.origin ?? 'http://127.0.0.1').then((incoming) => {
      if (site !== undefined) send(response, fault(incoming, answer(incoming, site), site));
    });
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const other = options.open === true ? createServer(listener) : undefined;
  if (other !== undefined)
    await new Promise<void>((resolve) => other.listen(port, OTHER_ADDRESS, resolve));
  const {
    path = '',
    methods = METHODS,
    errorsByRedirect = false,
    loginFirst = false,
    closed = false,
    machines = false,
    endpoint = '/mcp',
  } = options;
  site = makeSite(`http://127.0.0.1:${port}`, {
    path,
    methods,
    errorsByRedirect,
    loginFirst,
    closed,
    machines,
    endpoint,
  });
  return {
    url: site.mcp,
    site,
    close: () =>
      new Promise((resolve) => {
        other?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers':
    'authorization, content-type, mcp-protocol-version, mcp-session-id, last-event-id',
};

function answer(request: Incoming, site: Site): Reply {
  const { pathname } = request.url;
  if (request.headers['host'] !== new URL(site.origin).host) return json(403, { error: 'host' });
  if (pathname === '/authorize') return authorize(request, site);
  if (pathname === '/login') return login(request, site);
  if (request.method === 'OPTIONS') return { status: 204, headers: CORS, body: '' };
  const reply = route(request, site);
  return {
    ...reply,
    headers: { ...CORS, 'access-control-expose-headers': 'www-authenticate', ...reply.headers },
  };
}

function route(request: Incoming, site: Site): Reply {
  const { pathname } = request.url;
  if (pathname === '/register') return register(request, site);
  if (pathname.startsWith('/register/')) return manage(request, site);
  if (pathname === '/token') return token(request, site);
  if (pathname === '/revoke') return revoke(request, site);
  const own = pathname === new URL(site.mcp).pathname || pathname.startsWith('/mcp');
  return own ? mcp(request, site) : documents(request, site);
}
