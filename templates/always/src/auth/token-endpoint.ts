import type { IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Change, Store } from '../store.js';
import { gatherWrites } from './pending-writes.js';
import { networkOf, PerMinute } from './per-minute.js';
import type { RefreshRotation } from './refresh-rotation.js';
import {
  completeHeaders,
  FAILED,
  nameRefusal,
  refuse,
  SEVERAL_PROOFS,
  THROTTLED,
  UNVERIFIED,
  USED,
  type Refusal,
} from './token-refusals.js';

interface Parts {
  readonly store: Store;
  readonly rotation: RefreshRotation;
}

/** Of one client from one address: guessing must not lock the client itself out (OAuth 2.1 §2.4.1). */
const MOST_FAILURES = 50;

const WRITTEN_AT_ONCE = new Set(['/token', '/revoke']);

/**
 * Answers of the token and revocation endpoints leave only once everything they stand for is
 * written, in one piece: a code or refresh token is used up exactly when its successor is kept.
 */
export function guardTokenEndpoint(provider: Provider, parts: Parts): void {
  const failures = new PerMinute(MOST_FAILURES);
  const answer = async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => {
    if (ctx.method !== 'POST') return onlyPosted(ctx);
    const changes = await gatherWrites(ctx, next);
    nameRefusal(ctx);
    const refusal = refusalOf(ctx, failures);
    if (refusal) {
      refuse(ctx, refusal);
    } else if (changes.length > 0) {
      try {
        await settle(ctx, changes, parts);
      } catch (error) {
        // A full disk, for instance: nothing was written, so the request can be sent again.
        provider.emit('server_error', ctx, error);
        refuse(ctx, FAILED);
      }
    }
    completeHeaders(ctx);
  };
  provider.use((ctx, next) =>
    WRITTEN_AT_ONCE.has(ctx.path) && ctx.method !== 'OPTIONS'
      ? answer(ctx as KoaContextWithOIDC, next)
      : next(),
  );
}

/** Credentials in a URL end up in logs (OAuth 2.1 §3.2). */
function onlyPosted(ctx: KoaContextWithOIDC): void {
  ctx.set('Allow', 'POST, OPTIONS');
  ctx.status = 405;
  ctx.body = { error: 'invalid_request', error_description: 'this endpoint only takes POST' };
}

/** Why an answer that is ready must not leave. */
function refusalOf(ctx: KoaContextWithOIDC, failures: PerMinute): Refusal | undefined {
  const { client, params } = ctx.oidc;
  const who = `${networkOf(ctx.ip)} ${client?.clientId ?? params?.['client_id']}`;
  // Also with the right secret, or guessing would go on and only look refused.
  if (failures.isFull(who)) return THROTTLED;
  if (ctx.status === 401) failures.add(who);
  return ctx.status === 401 ? undefined : refusalOfCredentials(ctx);
}

/**
 * The engine reads only credentials of methods that are served. Any that come are verified or
 * refused, never overlooked (OAuth 2.1 §3.2.2); an empty value counts as absent (§3.2).
 */
function refusalOfCredentials({ oidc, req }: KoaContextWithOIDC): Refusal | undefined {
  const { client_secret: secret, client_assertion: assertion } = oidc.body ?? {};
  const given = [...authorizationsOf(req), secret, assertion].filter(Boolean).length;
  if (given > 1) return SEVERAL_PROOFS;
  return given === 1 && oidc.client?.clientAuthMethod === 'none' ? UNVERIFIED : undefined;
}

/** Of several headers, the engine sees the first only. Here each name is followed by its value. */
function authorizationsOf({ rawHeaders }: IncomingMessage): readonly string[] {
  return rawHeaders.filter(
    (_value, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'authorization',
  );
}

async function settle(
  ctx: KoaContextWithOIDC,
  changes: readonly Change[],
  { store, rotation }: Parts,
): Promise<void> {
  if (ctx.status >= 400) {
    // A refusal uses nothing up, but what it revokes stays revoked (RFC 6749 §4.1.2).
    const removals = changes.filter((change) => 'remove' in change || 'removeGrant' in change);
    if (removals.length > 0) await store.write(removals);
    return;
  }
  if (await store.write(changes)) return;
  // It was used up already, or somebody else did so in the meantime.
  const used = ctx.oidc.entities.RotatedRefreshToken?.jti;
  const replacement = used && (await rotation.replacementOf(used));
  if (!replacement) return refuse(ctx, USED);
  ctx.body = { ...(ctx.body as object), refresh_token: replacement };
}
