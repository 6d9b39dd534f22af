import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type Answer, objectOf, text } from '../facts/answer.js';

/** A throw-away client as the server registered it. */
export interface Client {
  readonly id: string;
  readonly method: string;
  readonly secret?: string;
  readonly key?: KeyPair;
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

/** The client of a 201 answer, or `undefined`. */
export function clientOf(
  answer: Answer | undefined,
  method: string,
  key?: KeyPair,
): Client | undefined {
  const body = answer?.status === 201 || answer?.status === 200 ? objectOf(answer) : undefined;
  const id = text(body, 'client_id');
  const secret = text(body, 'client_secret');
  if (id === undefined) return undefined;
  return {
    id,
    method,
    ...(secret === undefined ? {} : { secret }),
    ...(key === undefined ? {} : { key }),
  };
}
