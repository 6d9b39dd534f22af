import { request, type Agent } from 'node:http';

/** An answer that arrived whole. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Ask {
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** One connection for each request when there is none. */
  readonly agent?: Agent;
  /** The port to go to, when it is not the one of the URL. */
  readonly port?: number;
}

/** One request that ends in a whole answer or in an error, never in part of an answer. */
export function ask(url: string, wanted: Ask = {}): Promise<Answer> {
  const { host, port, pathname, search } = new URL(url);
  const body = bodyOf(wanted);
  const type = wanted.json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const options = {
    host: '127.0.0.1',
    port: wanted.port ?? port,
    path: pathname + search,
    method: body === undefined ? 'GET' : 'POST',
    headers: { host, 'content-type': type, ...wanted.headers },
    agent: wanted.agent ?? false,
  } as const;
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode ?? 0, text, body: read(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function bodyOf({ form, json }: Ask): string | undefined {
  if (json !== undefined) return JSON.stringify(json);
  return form && new URLSearchParams(form).toString();
}

function read(text: string): Record<string, unknown> {
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
}
