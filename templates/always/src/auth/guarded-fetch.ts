import { Resolver } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { OwnerProblem } from '../owner-problem.js';
import { lookUpPublic, notPublic } from './look-up-public.js';
import { isPublicAddress } from './public-address.js';

type Dispatcher = NonNullable<RequestInit['dispatcher']>;
type Agent = new (options: { connect: { lookup: LookupFunction } }) => Dispatcher;

/** Within the 2.5 s that the engine waits for the whole of a document; the second try waits twice as long. */
const DNS = { timeout: 800, tries: 2 };

/**
 * A `fetch` that reaches the public internet only. Metadata documents and key sets are fetched from
 * URLs that strangers choose; the engine looks where a connection has gone once it is there, which
 * knocks at every door of the network this server stands in (MCP, "SSRF"). Names are looked up once,
 * and the address that was checked is the one that is connected to.
 *
 * @throws {OwnerProblem} when this Node has no way to do that.
 */
export function guardedFetch(): typeof globalThis.fetch {
  const Agent = agentOfNode();
  const resolver = new Resolver(DNS);
  const dispatcher = new Agent({ connect: { lookup: lookUpPublic(resolver) } });
  return async (url, options) => {
    // An address needs no looking up, so it is checked here.
    const host = new URL(url instanceof Request ? url.url : url).hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isPublicAddress(host)) throw notPublic(host);
    // Followed, a redirect would lead to an address that was not.
    return globalThis.fetch(url, { redirect: 'error', ...options, dispatcher });
  };
}

/** Node does not export what its `fetch` connects with; this is where it keeps it. */
function agentOfNode(): Agent {
  // Reading it makes Node load its fetch.
  void globalThis.Response;
  const known = ['undici.globalDispatcher.2', 'undici.globalDispatcher.1'];
  for (const name of known) {
    const dispatcher: unknown = Reflect.get(globalThis, Symbol.for(name));
    if (!(dispatcher instanceof Object)) continue;
    if (dispatcher.constructor.name === 'Agent') return dispatcher.constructor as Agent;
    throw new OwnerProblem(
      "Requests to strangers' URLs would go through a proxy, which looks names up by itself.",
      'Take NODE_USE_ENV_PROXY out: what is fetched could be in the network behind the proxy.',
    );
  }
  throw new OwnerProblem(
    `Requests to strangers' URLs cannot be guarded on Node ${process.version}.`,
    'Use another version of Node.',
  );
}
