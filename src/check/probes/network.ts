import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Answer } from '../facts/answer.js';
import { type Address, type Guard, guardFor } from './guard.js';
import { type Ask, type Limits, send } from './send.js';

/** One line of the request log. */
export interface Exchange {
  readonly ask: Ask;
  readonly answer?: Answer;
  /** Why there is no answer, in a sentence. */
  readonly failure?: string;
  /** What Node and OpenSSL call it. */
  readonly code?: string;
  /** Since the network was opened. */
  readonly startMs: number;
  readonly durationMs: number;
}

/** The only way to the network: bounded, guarded, recorded. */
export interface Network {
  /** The answer, or `undefined` when there was none; the log says why. */
  send(ask: Ask): Promise<Answer | undefined>;
  /** Like `send`, following at most three redirects of a GET; each hop is guarded and recorded. */
  follow(ask: Ask): Promise<Answer | undefined>;
  readonly log: readonly Exchange[];
  close(): void;
}

export interface NetworkOptions extends Limits {
  /** The host the person named; it decides which private addresses are in reach. */
  readonly host: string;
  /** No request starts later than this many milliseconds after the network was opened. */
  readonly totalMs: number;
  readonly maxRequests: number;
}

const MAX_REDIRECTS = 3;

/** Opens the network for one check. */
export async function openNetwork(options: NetworkOptions): Promise<Network> {
  const guard = await guardFor(options.host);
  const agents = { http: new HttpAgent(agentOptions), https: new HttpsAgent(agentOptions) };
  const log: Exchange[] = [];
  const opened = performance.now();
  const attempt = attemptsOf(options, guard, agents);

  const record = async (ask: Ask): Promise<Answer | undefined> => {
    const from = performance.now();
    const times = () => ({ startMs: from - opened, durationMs: performance.now() - from });
    try {
      const answer = await attempt(ask);
      log.push({ ask, answer, ...times() });
      return answer;
    } catch (error) {
      log.push({ ask, failure: sentence(error), code: codeOf(error), ...times() });
      return undefined;
    }
  };

  const follow = async (ask: Ask, left = MAX_REDIRECTS): Promise<Answer | undefined> => {
    const answer = await record(ask);
    const next = answer === undefined || left === 0 ? undefined : redirectOf(answer);
    return next === undefined ? answer : follow({ ...ask, url: next }, left - 1);
  };

  return {
    send: record,
    follow: (ask) => follow(ask),
    log,
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Sends while the budget of the check lasts; rejects with a sentence. */
function attemptsOf(
  options: NetworkOptions,
  guard: Guard,
  agents: Agents,
): (ask: Ask) => Promise<Answer> {
  const started = performance.now();
  let count = 0;
  return async (ask) => {
    count += 1;
    if (count > options.maxRequests) throw new Error(`more than ${options.maxRequests} requests`);
    if (performance.now() - started > options.totalMs)
      throw new Error('the time for this check is over');
    const url = urlOf(ask.url);
    const addresses = await judged(guard, url);
    const agent = url.protocol === 'https:' ? agents.https : agents.http;
    return send({ ask, url, agent, limits: options, addresses });
  };
}

const agentOptions = { keepAlive: true, maxSockets: 6, maxFreeSockets: 6 };

function urlOf(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new Error('this is not a URL');
  }
}

async function judged(guard: Guard, { protocol, hostname }: URL): Promise<readonly Address[]> {
  if (!/^https?:$/.test(protocol)) throw new Error(`${protocol} is not http or https`);
  const permission = await guard.permit(hostname);
  if ('refused' in permission) throw new Error(`not sent: ${permission.refused}`);
  return permission.addresses;
}

/** Where a redirect points, absolute; `undefined` when the answer is not one. */
export function redirectOf(answer: Answer): string | undefined {
  const location = answer.headers['location'];
  if (answer.status < 300 || answer.status > 399 || location === undefined) return undefined;
  return URL.canParse(location, answer.url) ? new URL(location, answer.url).href : undefined;
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  const causes = error instanceof AggregateError ? error.errors.map(sentence).join('; ') : '';
  return `${code === '' ? '' : `${code}: `}${error.message || causes || error.name}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
