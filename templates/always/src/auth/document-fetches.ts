import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { FetchLimit } from './fetch-limit.js';
import { WINDOW_SECONDS } from './per-minute.js';

/**
 * Ids in other spellings are no documents: what is shown and asked for a document goes by how its id
 * begins. It is below a host, not the host (draft-ietf-oauth-client-id-metadata-document §3).
 */
const DOCUMENT = /^https:\/\/[^/?#]+\//;

type MayFetch = (ctx: KoaContextWithOIDC | undefined, clientId: string) => boolean;

/** Whether a client id that is a URL may be fetched; what is kept from before is not fetched. */
export function documentFetches(limit: FetchLimit): MayFetch {
  const asked = new WeakSet<object>();
  return (ctx, clientId) => {
    if (!DOCUMENT.test(clientId)) return false;
    // A page of a pending request, whose client was let in when it began.
    if (ctx === undefined) return true;
    // The engine looks for a client again to report that there is none.
    if (asked.has(ctx)) return false;
    asked.add(ctx);
    if (!limit.isReached()) return true;
    ctx.set('Retry-After', String(WINDOW_SECONDS));
    throw tooMany();
  };
}

function tooMany(): Error {
  const words = 'too many unknown apps from this address; try again in a minute';
  const error = new errors.CustomOIDCProviderError('slow_down', words);
  return Object.assign(error, { status: 429, statusCode: 429 });
}
