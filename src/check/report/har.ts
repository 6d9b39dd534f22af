import { mediaType } from '../facts/answer.js';
import type { Exchange } from '../probes/network.js';

export interface HarOptions {
  /** When the check began, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly version: string;
  readonly conceal: (text: string) => string;
  /** A point in time as ISO 8601. */
  readonly isoTime: (milliseconds: number) => string;
}

/** Every exchange as HAR 1.2, for the network panel of a browser; secrets and cookies are hidden. */
export function harReport(log: readonly Exchange[], options: HarOptions) {
  const creator = { name: 'create-mcp-auth check', version: options.version };
  return { log: { version: '1.2', creator, entries: log.map((one) => entry(one, options)) } };
}

function entry(exchange: Exchange, { startedAt, conceal, isoTime }: HarOptions) {
  const { startMs, durationMs, failure, ask } = exchange;
  const time = Math.round(durationMs);
  return {
    startedDateTime: isoTime(startedAt + Math.round(startMs)),
    time,
    request: requestOf(exchange, conceal),
    response: responseOf(exchange, conceal),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    comment: failure === undefined ? ask.purpose : `${ask.purpose}: ${conceal(failure)}`,
  };
}

type Conceal = HarOptions['conceal'];

function requestOf({ ask }: Exchange, conceal: Conceal) {
  const { method = 'GET', url, headers = {}, body } = ask;
  const mimeType = headers['content-type'] ?? 'text/plain';
  return {
    method,
    url: conceal(url),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(headers, conceal),
    queryString: queryOf(url, conceal),
    headersSize: -1,
    bodySize: body === undefined ? 0 : Buffer.byteLength(body),
    ...(body === undefined ? {} : { postData: { mimeType, text: conceal(body) } }),
  };
}

function queryOf(url: string, conceal: Conceal) {
  const query = URL.canParse(url) ? [...new URL(url).searchParams] : [];
  return query.map(([name, value]) => ({ name, value: conceal(value) }));
}

function responseOf({ answer }: Exchange, conceal: Conceal) {
  const text = answer === undefined ? '' : conceal(answer.body);
  return {
    status: answer?.status ?? 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(answer?.headers ?? {}, conceal),
    content: {
      size: Buffer.byteLength(text),
      mimeType: answer === undefined ? '' : mediaType(answer),
      text,
    },
    redirectURL: conceal(answer?.headers['location'] ?? ''),
    headersSize: -1,
    bodySize: -1,
  };
}

function pairs(headers: Readonly<Record<string, string>>, conceal: Conceal) {
  return Object.entries(headers).map(([name, value]) => ({
    name,
    value: /^(set-)?cookie$/i.test(name) ? '[concealed]' : conceal(value),
  }));
}
