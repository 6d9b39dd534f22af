import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestHandler } from 'express';
import Provider from 'oidc-provider';
import { networkOf, PerMinute } from './per-minute.js';

const MOST_FETCHES = 60;

/**
 * At any endpoint a stranger can make this server fetch a URL of theirs: a metadata document, or the
 * key set of a client. An address may cause only so many requests a minute, or this server would
 * flood others for it (MCP, "SSRF").
 */
export class FetchLimit {
  readonly #fetches = new PerMinute(MOST_FETCHES);

  /** Whether the request that is being answered may cause no more. */
  isReached(): boolean {
    return this.#fetches.isFull(requester());
  }

  /** The same `fetch`, only so often. */
  applyTo(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (url, options) => {
      if (this.isReached()) throw new Error('too many requests to the URLs of strangers');
      this.#fetches.add(requester());
      return fetch(url, options);
    };
  }
}

const pages = new AsyncLocalStorage<string>();

/** Pages are no requests of the engine: what they have it fetch counts for who asks for the page. */
export const countPages: RequestHandler = (req, _res, next) => pages.run(req.ip ?? '', next);

/** The network that asks. */
function requester(): string {
  return networkOf(Provider.ctx?.ip ?? pages.getStore() ?? '');
}
