import type { JWK } from 'jose';
import {
  createKeyFile,
  keyFileOf,
  readKeyFile,
  writeKeyFile,
  type KeyFile,
} from './keys/key-file.js';
import { newKeys } from './keys/new-keys.js';
import { publicJwk } from './keys/public-jwk.js';
import { rotated, withoutExpired, withoutRetired } from './keys/rotated.js';
import { OwnerProblem } from './owner-problem.js';

/** Everything this server signs and checks with. */
export interface Keys {
  /** Private, newest first: the engine signs with the first that fits, and checks with all. */
  readonly signing: readonly JWK[];
  /** What others may see of them: public members only, retired keys included until they expire. */
  readonly publicJwks: { readonly keys: JWK[] };
  /** Newest first: the first signs cookies, each of them checks. */
  readonly cookieKeys: readonly string[];
}

/** A key as its owner may see it: no secrets. Times are seconds since the epoch. */
export interface KeyFacts {
  readonly kid: string;
  readonly alg: string;
  readonly createdAt: number;
  readonly retiredAt?: number | undefined;
}

/**
 * The keys in data/keys.json, made on the first start. `mayCreate` is false when the store has
 * grants: new keys would silently log everyone out where a backup was restored by half.
 *
 * @throws {OwnerProblem} when the keys are missing, damaged, or open to others.
 */
export async function loadKeys(
  dataDir: string,
  options: { mayCreate: () => Promise<boolean> },
): Promise<Keys> {
  const file = await readKeyFile(dataDir);
  if (file) return toKeys(file);
  if (!(await options.mayCreate())) throw keysLost(dataDir);
  const fresh = await newKeys(secondsNow());
  if (await createKeyFile(dataDir, fresh)) return toKeys(fresh);
  return toKeys(await readExisting(dataDir));
}

/** New keys to sign with from the next start on. Those before stay accepted for 30 days. */
export async function rotateKeys(dataDir: string): Promise<void> {
  const old = await readExisting(dataDir);
  const now = secondsNow();
  await writeKeyFile(dataDir, rotated(old, await newKeys(now), now));
}

/** Drops the retired keys at once: for when somebody else may know them. */
export async function forgetRetiredKeys(dataDir: string): Promise<void> {
  await writeKeyFile(dataDir, withoutRetired(await readExisting(dataDir)));
}

/** The signing keys, newest first. */
export async function listKeys(dataDir: string): Promise<KeyFacts[]> {
  const { signing } = withoutExpired(await readExisting(dataDir), secondsNow());
  return signing.map(({ jwk, ...times }) => ({ kid: jwk.kid, alg: jwk.alg, ...times }));
}

function toKeys(file: KeyFile): Keys {
  const { signing, cookies } = withoutExpired(file, secondsNow());
  const jwks = signing.map(({ jwk }) => jwk);
  return {
    signing: jwks,
    publicJwks: { keys: jwks.map(publicJwk) },
    cookieKeys: cookies.map(({ key }) => key),
  };
}

async function readExisting(dataDir: string): Promise<KeyFile> {
  const file = await readKeyFile(dataDir);
  if (file) return file;
  throw new OwnerProblem(
    `There are no keys: ${keyFileOf(dataDir)} is missing.`,
    'The server makes them when it starts for the first time.',
  );
}

function keysLost(dataDir: string): OwnerProblem {
  return new OwnerProblem(
    `The store has grants, but ${keyFileOf(dataDir)} is missing.`,
    'Restore it from the backup the store is from. Without one: remove everything in ' +
      `${dataDir} and start again; users and clients have to be added anew, and everyone has to ` +
      'log in.',
  );
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
