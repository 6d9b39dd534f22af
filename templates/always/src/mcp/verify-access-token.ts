import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { z } from 'zod';
import { hadExpired } from '../auth/set-backs.js';
import type { Config } from '../config.js';
import type { Store } from '../store.js';
import { VerifiedTokens } from './verified-tokens.js';

/** Who is calling. Tools are given this and never the token, so none can pass it on. */
export interface Caller {
  /** The person, or the client itself when it got its token without one. */
  readonly subject: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** A token that is not accepted; the message is ours, so it is safe to send back. */
export class InvalidToken extends Error {
  override readonly name = 'InvalidToken';
}

export interface Verification {
  readonly config: Pick<Config, 'issuer' | 'resource'>;
  readonly store: Pick<Store, 'has' | 'setBacks'>;
  /** Retired keys included: tokens signed by them are good until they expire. */
  readonly jwks: JSONWebKeySet;
}

const Claims = z.object({
  sub: z.string().min(1),
  client_id: z.string().min(1),
  exp: z.number(),
  scope: z.string().default(''),
  grant_id: z.string().min(1).optional(),
  set_backs: z.array(z.string()).optional(),
});
type Claims = z.infer<typeof Claims>;

const EXPIRED = 'The access token has expired';

/** How far the clocks of two machines may be apart, in seconds. */
const CLOCK_TOLERANCE = 30;

/** Makes the check that every request to /mcp has to pass (RFC 9068 §4). */
export function accessTokenVerifier({ config, store, jwks }: Verification) {
  const findKey = createLocalJWKSet(jwks);
  const verified = new VerifiedTokens<Claims>();
  return async (token: string): Promise<Caller> => {
    const known = verified.find(token);
    const claims = known ?? readClaims(await verifySignature(token, findKey, config));
    if (known === undefined) verified.keep(token, claims);
    await refuseWithdrawn(claims, store);
    if (hadExpired(claims, store)) throw new InvalidToken(EXPIRED);
    return {
      subject: claims.sub,
      clientId: claims.client_id,
      scopes: claims.scope.split(' ').filter((scope) => scope !== ''),
      expiresAt: claims.exp,
    };
  };
}

async function verifySignature(
  token: string,
  findKey: ReturnType<typeof createLocalJWKSet>,
  { issuer, resource }: Verification['config'],
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, findKey, {
      // Named here and not taken from the token: `none`, or HS256 with our public key as the secret,
      // would let anyone sign (RFC 8725 §3.1).
      algorithms: ['ES256'],
      // Everything else we sign, or that clients sign, has another type (RFC 9068 §4).
      typ: 'at+jwt',
      issuer,
      // A token for another resource must not work here (RFC 8707 §2.2).
      audience: resource,
      requiredClaims: ['iss', 'aud', 'exp', 'sub', 'client_id', 'iat', 'jti'],
      clockTolerance: CLOCK_TOLERANCE,
    });
    return payload;
  } catch (error) {
    throw new InvalidToken(reason(error), { cause: error });
  }
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return EXPIRED;
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    return 'The access token is for another resource';
  }
  return 'The access token is not valid';
}

function readClaims(payload: JWTPayload): Claims {
  // A token bound to a key is no bearer token: whoever stole it could use it (RFC 9449 §7.2).
  if (payload['cnf'] !== undefined) throw new InvalidToken('The access token is bound to a key');
  // One audience only, so that a token for us is never a token for somebody else, too.
  if (Array.isArray(payload.aud)) throw new InvalidToken('The access token has several audiences');
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new InvalidToken('The access token is not valid');
  return claims.data;
}

/**
 * A signature cannot be taken back, so what it stands for is looked up: the grant of the person, or
 * the registration of a client that acts for itself (RFC 7009 §3).
 */
async function refuseWithdrawn(claims: Claims, store: Pick<Store, 'has'>): Promise<void> {
  const ref =
    claims.grant_id === undefined
      ? { kind: 'Client', key: claims.client_id }
      : { kind: 'Grant', key: claims.grant_id };
  if (!(await store.has(ref))) throw new InvalidToken('The access token has been revoked');
}
