import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { OwnerProblem } from '../owner-problem.js';
import type { ClientRequest } from './new-client.js';

const PRIVATE = ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi'];

/**
 * The public keys of a client: a PEM file, a JWK, a JWK Set, or the https URL of one.
 *
 * @throws {OwnerProblem} when it cannot be read, or has a private key in it.
 */
export async function readClientKeys(source: string): Promise<ClientRequest['keys']> {
  if (source.startsWith('https://')) return { url: source };
  const keys = parse(read(source), source);
  if (keys.some((key) => PRIVATE.some((member) => member in key))) {
    throw new OwnerProblem(
      `${source} has a private key in it.`,
      'Give the public key only; the private one stays with the client.',
    );
  }
  return { keys: await Promise.all(keys.map(withName)) };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new OwnerProblem(`${file} cannot be read: ${(error as Error).message}`, 'Name the file.');
  }
}

function parse(text: string, source: string): JWK[] {
  try {
    if (text.includes('PRIVATE KEY')) return [{ kty: 'RSA', d: '' }];
    if (text.startsWith('-----')) return [createPublicKey(text).export({ format: 'jwk' }) as JWK];
    const document = JSON.parse(text) as JWK | { keys: JWK[] };
    const keys = 'keys' in document ? document.keys : [document];
    if (!Array.isArray(keys) || !keys.every((key) => typeof key?.kty === 'string'))
      throw new Error();
    return keys as JWK[];
  } catch {
    throw new OwnerProblem(`${source} is no public key.`, 'Give a PEM file, a JWK or a JWK Set.');
  }
}

/** Assertions name the key by its `kid`, where they name one. */
async function withName(key: JWK): Promise<JWK> {
  return { kid: await calculateJwkThumbprint(key), use: 'sig', ...key };
}
