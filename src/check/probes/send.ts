import { type Agent, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { Answer } from '../facts/answer.js';
import type { Address } from './guard.js';

/** One request, before the guard has judged where it goes. */
export interface Ask {
  /** What it is for, in the words of the request log. */
  readonly purpose: string;
  /** The name of the fact the answer becomes. */
  readonly fact?: string;
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Limits {
  /** From the first byte sent to the last byte read, in milliseconds. */
  readonly timeoutMs: number;
  /** Of the body; a longer one is a failure. */
  readonly maxBytes: number;
}

export interface Wire {
  readonly ask: Ask;
  /** Its URL, which the guard has judged. */
  readonly url: URL;
  /** Where the host may be reached; the first that answers is used. */
  readonly addresses: readonly Address[];
  readonly agent: Agent;
  readonly limits: Limits;
}

/** Sends one request to the judged addresses; rejects with a sentence when a limit is crossed. */
export function send(wire: Wire): Promise<Answer> {
  const { ask, url, addresses, agent, limits } = wire;
  const start: typeof httpsRequest = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = start(url, {
      method: ask.method ?? 'GET',
      headers: headersOf(ask),
      agent,
      // Node would take it from the Host header, which some probes forge.
      ...(isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? { servername: url.hostname } : {}),
      lookup: (_host, options, done) => {
        const [first] = addresses;
        if (options.all === true) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family);
      },
    });
    const timer = setTimeout(() => {
      request.destroy(new Error(`no complete answer within ${limits.timeoutMs} ms`));
    }, limits.timeoutMs);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    request.on('error', (error) => settle(() => reject(error)));
    request.on('response', (response) => {
      read(response, limits.maxBytes).then(
        (body) => settle(() => resolve(answerOf(ask, response, body))),
        (error: unknown) => {
          request.destroy();
          settle(() => reject(error));
        },
      );
    });
    request.end(ask.body);
  });
}

function headersOf({ body, headers }: Ask): Record<string, string> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return { accept: '*/*', 'user-agent': 'create-mcp-auth-check', ...length, ...headers };
}

function read(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  // An event stream never ends: its headers are the answer.
  if ((response.headers['content-type'] ?? '').startsWith('text/event-stream')) {
    response.on('error', () => undefined);
    response.destroy();
    return Promise.resolve(Buffer.alloc(0));
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) reject(new Error(`the body is larger than ${maxBytes} bytes`));
      else chunks.push(chunk);
    });
    response.on('end', () => resolve(Buffer.concat(chunks)));
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('the answer broke off')));
  });
}

function answerOf(ask: Ask, response: IncomingMessage, body: Buffer): Answer {
  const { text, utf8 } = decode(body);
  const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  const json = parseJson(text);
  return {
    url: ask.url,
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: text,
    utf8,
    ...(json === undefined ? {} : { json }),
  };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decode(body: Buffer): { text: string; utf8: boolean } {
  try {
    return { text: UTF8.decode(body), utf8: true };
  } catch {
    return { text: body.toString('utf8'), utf8: false };
  }
}

/** What JSON begins with; pages and empty bodies are told apart without an exception, which takes time. */
const JSON_START = /^\s*[[{"\d\-tfn]/;

/** Parses JSON of any depth; `undefined` when the text is not JSON. */
function parseJson(text: string): unknown {
  if (!JSON_START.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
