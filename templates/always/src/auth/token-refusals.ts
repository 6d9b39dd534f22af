import type { KoaContextWithOIDC } from 'oidc-provider';
import { WINDOW_SECONDS } from './per-minute.js';

/** A way to say no at the token and revocation endpoints (RFC 6749 §5.2). */
export interface Refusal {
  readonly status: 400 | 401 | 429 | 500;
  readonly error: string;
  readonly error_description: string;
}

export const USED: Refusal = {
  status: 400,
  error: 'invalid_grant',
  error_description: 'grant request is invalid',
};

export const UNVERIFIED: Refusal = {
  status: 401,
  error: 'invalid_client',
  error_description: 'this client is registered without credentials, but the request has some',
};

export const SEVERAL_PROOFS: Refusal = {
  status: 400,
  error: 'invalid_request',
  error_description: 'client authentication must only be provided using one mechanism',
};

export const THROTTLED: Refusal = {
  status: 429,
  error: 'slow_down',
  error_description: 'this client failed to authenticate too often; try again in a minute',
};

export const FAILED: Refusal = {
  status: 500,
  error: 'server_error',
  error_description: 'something went wrong; nothing was used up',
};

export function refuse(ctx: KoaContextWithOIDC, { status, ...body }: Refusal): void {
  if (status === 429) ctx.set('Retry-After', String(WINDOW_SECONDS));
  ctx.status = status;
  ctx.body = body;
}

/** What the engine calls an invalid request, and RFC 6749 §5.2 or RFC 7521 §4.2.1 something else. */
const NAMED: readonly (readonly [RegExp, Pick<Refusal, 'status' | 'error'>])[] = [
  [
    /^requested grant type is not allowed for this client$/,
    { status: 400, error: 'unauthorized_client' },
  ],
  [/^no client authentication mechanism provided$/, { status: 401, error: 'invalid_client' }],
  [/^(invalid )?client_assertion(_type)? /, { status: 401, error: 'invalid_client' }],
];

/** Gives refusals of the engine the code that clients act on: SDKs start over at `invalid_client`. */
export function nameRefusal(ctx: KoaContextWithOIDC): void {
  const { error, error_description: words = '' } = (ctx.body ?? {}) as Partial<Refusal>;
  const named = ctx.status === 400 && NAMED.find(([pattern]) => pattern.test(words))?.[1];
  if (named) refuse(ctx, { ...named, error_description: words });
  // Also what a client that was registered under other client types is refused with.
  else if (error?.startsWith('invalid_client')) {
    refuse(ctx, { status: 401, error: 'invalid_client', error_description: words });
  }
}

/** The same for every method, so that an answer says nothing about a client. */
export function completeHeaders(ctx: KoaContextWithOIDC): void {
  // OAuth 2.1 §3.2.3.
  ctx.set('Cache-Control', 'no-store');
  // RFC 9110 §15.5.2: a 401 names a way to authenticate, also to those who tried another.
  if (ctx.status === 401) ctx.set('WWW-Authenticate', `Basic realm="${ctx.oidc.provider.issuer}"`);
}
