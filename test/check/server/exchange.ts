import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request, read once. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly form: URLSearchParams;
}

/** An answer as a value, so that a fault can change it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function readRequest(request: IncomingMessage, origin: string): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString('utf8');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', origin),
    headers: Object.fromEntries(headers),
    body,
    form: new URLSearchParams(body),
  };
}

export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers });
  response.end(body);
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

export function noStore(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Reply {
  return json(status, value, { 'cache-control': 'no-store', ...headers });
}

export function oauthError(
  status: number,
  error: string,
  headers: Record<string, string> = {},
): Reply {
  return noStore(status, { error, error_description: `this is ${error}` }, headers);
}

export function page(status: number, text: string, headers: Record<string, string> = {}): Reply {
  const safe = {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-frame-options': 'DENY',
  };
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      ...safe,
      ...headers,
    },
    body: `<!doctype html><title>Server</title><p>${text}</p>`,
  };
}

export function redirect(location: string, headers: Record<string, string> = {}): Reply {
  return { status: 302, headers: { location, 'cache-control': 'no-store', ...headers }, body: '' };
}

/** Changes one member of a JSON answer; `undefined` removes it. */
export function change(reply: Reply, members: Readonly<Record<string, unknown>>): Reply {
  const body: unknown = JSON.parse(reply.body);
  return { ...reply, body: JSON.stringify({ ...Object(body), ...members }) };
}
