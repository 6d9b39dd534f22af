import { createServer, type Server, type ServerResponse } from 'node:http';

/** What came back to the client, each parameter with every value it had. */
export type Callback = Readonly<Record<string, readonly string[]>>;

/** A browser with a person in front of it, and the address it is sent back to (RFC 8252 §7.3). */
export interface Browser {
  readonly redirectUri: string;
  /** Sends the browser there and waits for it to come back; `undefined` when it does not. */
  visit(url: string): Promise<Callback | undefined>;
  close(): void;
}

export interface BrowserOptions {
  /** Opens a browser at an address. Called once; afterwards the same tab is led on. */
  readonly open: (url: string) => void | Promise<void>;
  /** How long a visit may take, in milliseconds. */
  readonly patienceMs: number;
}

// Some errors come in the fragment, which only the browser sees (RFC 6749 §4.2.2.1).
const FRAGMENT =
  '<!doctype html><title>One moment</title><script>location.replace(location.pathname + "?" + (location.hash.slice(1) || "empty"))</script>';

const DONE =
  '<!doctype html><title>Done</title><p>The check has what it needs. You may close this tab.</p>';

/**
 * Listens on this machine for a browser that is sent back: at the loopback redirect of a client, and
 * on a free port where that names none. `undefined` when the port is taken.
 */
export async function openBrowser(
  { open, patienceMs }: BrowserOptions,
  at = 'http://127.0.0.1/callback',
): Promise<Browser | undefined> {
  const { hostname, pathname, port: fixed } = new URL(at);
  let waiting: ((callback: Callback) => void) | undefined;
  let held: ServerResponse | undefined;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname !== pathname || request.method !== 'GET') return end(response, 404);
    if (waiting === undefined) return end(response, 200, DONE);
    if (url.search === '') return end(response, 200, FRAGMENT);
    held = response;
    waiting(parametersOf(url));
  });
  const port = await listen(server, { hostname, port: Number(fixed) });
  if (port === undefined) return undefined;
  const goTo = async (url: string): Promise<void> => {
    const response = held;
    held = undefined;
    if (response === undefined) await open(url);
    else response.writeHead(302, { location: url, 'cache-control': 'no-store' }).end();
  };
  return {
    redirectUri: fixed === '' ? at.replace(hostname, `${hostname}:${port}`) : at,
    visit: async (url) => {
      const back = new Promise<Callback>((resolve) => (waiting = resolve));
      await goTo(url);
      const callback = await within(back, patienceMs);
      waiting = undefined;
      return callback;
    },
    close() {
      if (held !== undefined) end(held, 200, DONE);
      server.close();
      server.closeIdleConnections();
    },
  };
}

/** The port it listens on, or `undefined` when that is taken. */
function listen(
  server: Server,
  { hostname, port }: { hostname: string; port: number },
): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, hostname === '[::1]' ? '::1' : '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : undefined);
    });
  });
}

function end(response: ServerResponse, status: number, body = ''): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', connection: 'close' };
  response.writeHead(status, headers).end(body);
}

function parametersOf({ searchParams }: URL): Callback {
  const names = [...new Set(searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
}

async function within<Value>(wanted: Promise<Value>, ms: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  const first = await Promise.race([wanted, late]);
  clearTimeout(timer);
  return first;
}
