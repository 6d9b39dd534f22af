import type { Request } from 'express';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Change, Store } from '../store.js';
import { FailureThrottle } from './failure-throttle.js';
import { gatherWrites } from './pending-writes.js';
import type { RefreshReplay } from './refresh-replay.js';

interface Parts {
  readonly store: Store;
  readonly replay: RefreshReplay;
}

interface Refusal {
  readonly status: 400 | 401 | 429 | 500;
  readonly error: string;
  readonly error_description: string;
}

const WRITTEN_AT_ONCE = new Set(['/token', '/revoke']);

/**
 * Answers of the token and revocation endpoints leave only once everything they stand for is
 * written, in one piece: a code or refresh token is used up exactly when its successor is kept.
 */
export function guardTokenEndpoint(provider: Provider, parts: Parts): void {
  const throttle = new FailureThrottle();
  provider.use(async (context, next) => {
    const ctx = context as KoaContextWithOIDC;
    if (ctx.method !== 'POST' || !WRITTEN_AT_ONCE.has(ctx.path)) return next();
    const changes = await gatherWrites(next);
    const refusal = refusalOf(ctx, throttle);
    if (refusal) return refuse(ctx, refusal);
    try {
      await settle(ctx, changes, parts);
    } catch (error) {
      // A full disk, for instance: nothing was written, so the request can be sent again.
      provider.emit('server_error', ctx, error);
      refuse(ctx, FAILED);
    }
  });
}

/** Why an answer that is ready must not leave. */
function refusalOf(ctx: KoaContextWithOIDC, throttle: FailureThrottle): Refusal | undefined {
  const { client, params } = ctx.oidc;
  const who = `${client?.clientId ?? params?.['client_id']} from ${(ctx.req as Request).ip}`;
  // Also with the right secret, or guessing would go on and only look refused.
  if (throttle.blocks(who)) return THROTTLED;
  if (ctx.status === 401) throttle.add(who);
  return ctx.status < 400 && hasUnverifiedCredentials(ctx) ? UNVERIFIED : undefined;
}

/**
 * The engine reads only credentials of methods that are served. Any that come are verified or
 * refused, never overlooked (OAuth 2.1 §3.2.2); an empty value counts as absent (§3.2).
 */
function hasUnverifiedCredentials({ oidc }: KoaContextWithOIDC): boolean {
  const given = ['client_secret', 'client_assertion'].some((name) => Boolean(oidc.body?.[name]));
  return given && oidc.client?.clientAuthMethod === 'none';
}

async function settle(
  ctx: KoaContextWithOIDC,
  changes: readonly Change[],
  { store, replay }: Parts,
): Promise<void> {
  nameUnauthorizedClient(ctx);
  if (ctx.status >= 400) {
    // A refusal uses nothing up, but what it revokes stays revoked (RFC 6749 §4.1.2).
    await write(
      store,
      changes.filter((change) => 'remove' in change || 'removeGrant' in change),
    );
    return;
  }
  const isRefresh = ctx.oidc.params?.['grant_type'] === 'refresh_token';
  if (await write(store, isRefresh ? [...changes, ...replay.keep(ctx)] : changes)) return;
  // Somebody else used it up in the meantime.
  const earlier = isRefresh ? await replay.find(ctx) : undefined;
  if (earlier === undefined) return refuse(ctx, USED);
  ctx.body = earlier;
}

async function write(store: Store, changes: readonly Change[]): Promise<boolean> {
  return changes.length === 0 || store.write(changes);
}

/** The engine calls it an invalid request; RFC 6749 §5.2 has a code of its own for it. */
function nameUnauthorizedClient(ctx: KoaContextWithOIDC): void {
  const body = ctx.body as { error?: string; error_description?: string } | undefined;
  if (body?.error_description === 'requested grant type is not allowed for this client') {
    body.error = 'unauthorized_client';
  }
}

function refuse(ctx: KoaContextWithOIDC, { status, ...body }: Refusal): void {
  ctx.status = status;
  ctx.body = body;
}

const USED: Refusal = {
  status: 400,
  error: 'invalid_grant',
  error_description: 'grant request is invalid',
};

const UNVERIFIED: Refusal = {
  status: 401,
  error: 'invalid_client',
  error_description: 'this client is registered without credentials, but the request has some',
};

const THROTTLED: Refusal = {
  status: 429,
  error: 'slow_down',
  error_description: 'this client failed to authenticate too often; try again in a minute',
};

const FAILED: Refusal = {
  status: 500,
  error: 'server_error',
  error_description: 'something went wrong; nothing was used up',
};
