import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Answer, objectOf, text } from '../facts/answer.js';
import { HTTPS_REDIRECT } from '../facts/probe-client.js';

/** A client the check speaks as: a throw-away one, or one it was given. */
export interface Client {
  readonly id: string;
  readonly method: string;
  readonly secret?: string;
  readonly key?: KeyPair;
  readonly redirectUris: readonly string[];
  /** Gets tokens for itself, and never a code (RFC 6749 §4.4). */
  readonly machine?: true;
  /** Somebody uses it: it was not registered to be thrown away. */
  readonly given?: true;
}

export interface KeyPair {
  readonly alg: 'ES256' | 'RS256';
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A key pair for the first algorithm both sides have. */
export function makeKeyPair(supported: readonly string[] | undefined): KeyPair {
  const es256 = supported?.includes('ES256') === true;
  return es256
    ? { alg: 'ES256', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) }
    : { alg: 'RS256', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

/** The registration members that publish the key (RFC 7591 §2); none without one. */
export function keyMembers(key: KeyPair | undefined): object {
  if (key === undefined) return {};
  const jwk = key.publicKey.export({ format: 'jwk' });
  return { jwks: { keys: [{ ...jwk, alg: key.alg, use: 'sig', kid: 'probe' }] } };
}

/** What the client was registered with. */
export interface Asked {
  readonly method: string;
  readonly key?: KeyPair | undefined;
  readonly redirectUris?: readonly string[];
}

/** The client of a 201 answer, or `undefined`. */
export function clientOf(
  answer: Answer | undefined,
  { method, key, redirectUris = [HTTPS_REDIRECT] }: Asked,
): Client | undefined {
  const body = answer?.status === 201 || answer?.status === 200 ? objectOf(answer) : undefined;
  const id = text(body, 'client_id');
  const secret = text(body, 'client_secret');
  if (id === undefined) return undefined;
  return {
    id,
    method,
    redirectUris,
    ...(secret === undefined ? {} : { secret }),
    ...(key === undefined ? {} : { key }),
  };
}
