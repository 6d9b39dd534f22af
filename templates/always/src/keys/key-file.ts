import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK } from 'jose';
import { z } from 'zod';
import { makeDataDir } from '../data-dir.js';
import { OwnerProblem } from '../owner-problem.js';
import { createPrivateFile, writePrivateFile } from './write-private-file.js';

const part = z.string().regex(/^[\w-]+$/);
const named = { kid: part, use: z.literal('sig') };
const ecKey = { kty: z.literal('EC'), crv: z.literal('P-256'), x: part, y: part, d: part };
const rsaPrimes = { d: part, p: part, q: part, dp: part, dq: part, qi: part };
const rsaKey = { kty: z.literal('RSA'), n: part, e: part, ...rsaPrimes };

const privateJwk = z.discriminatedUnion('alg', [
  z.object({ ...named, alg: z.literal('ES256'), ...ecKey }),
  z.object({ ...named, alg: z.literal('RS256'), ...rsaKey }),
]);
/** Seconds since the epoch; what has no `retiredAt` is in use. */
const times = { createdAt: z.int(), retiredAt: z.int().optional() };
/** 32 random bytes. */
const random = z.string().regex(/^[\w-]{43}$/);

/** What data/keys.json holds; the newest first. */
const keyFile = z
  .object({
    version: z.literal(1),
    signing: z.array(z.object({ jwk: privateJwk, ...times })),
    cookies: z.array(z.object({ key: random, ...times })),
  })
  .refine(({ signing, cookies }) => {
    const inUse = signing.filter(({ retiredAt }) => retiredAt === undefined);
    return (
      inUse.some(({ jwk }) => jwk.alg === 'ES256') &&
      inUse.some(({ jwk }) => jwk.alg === 'RS256') &&
      cookies.some(({ retiredAt }) => retiredAt === undefined)
    );
  });

export type KeyFile = z.infer<typeof keyFile>;
export type PrivateJwk = z.infer<typeof privateJwk>;

/** Where the keys of a data directory are kept. */
export function keyFileOf(dataDir: string): string {
  return join(dataDir, 'keys.json');
}

/** The keys of a data directory, undefined when it has none. Throws an OwnerProblem on any other. */
export async function readKeyFile(dataDir: string): Promise<KeyFile | undefined> {
  const file = keyFileOf(dataDir);
  const text = await readPrivate(file);
  if (text === undefined) return undefined;
  try {
    const keys = keyFile.parse(JSON.parse(text));
    await Promise.all(keys.signing.map(({ jwk }) => importJWK(jwk)));
    return keys;
  } catch {
    // The error itself may quote the file, and with it a key.
    throw new OwnerProblem(
      `${file} is damaged: it does not hold the keys of this server.`,
      `Restore it from a backup. Without one: remove everything in ${dataDir} and start again; ` +
        'users and clients have to be added anew, and everyone has to log in.',
    );
  }
}

/** Puts these keys in the place of the ones before. */
export async function writeKeyFile(dataDir: string, keys: KeyFile): Promise<void> {
  await written(dataDir, keys, writePrivateFile);
}

/** Keeps the first keys of a data directory; false where another start was faster, whose keys count. */
export async function createKeyFile(dataDir: string, keys: KeyFile): Promise<boolean> {
  return await written(dataDir, keys, createPrivateFile);
}

async function written<Result>(
  dataDir: string,
  keys: KeyFile,
  write: (file: string, text: string) => Promise<Result>,
): Promise<Result> {
  makeDataDir(dataDir);
  const file = keyFileOf(dataDir);
  try {
    return await write(file, `${JSON.stringify(keys, null, 2)}\n`);
  } catch (error) {
    throw new OwnerProblem(
      `${file} cannot be written: ${(error as Error).message}`,
      'Make room on the disk, or let the user this server runs as write there.',
    );
  }
}

async function readPrivate(file: string): Promise<string | undefined> {
  try {
    await refuseShared(file);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof OwnerProblem) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new OwnerProblem(
      `${file} cannot be read: ${message}`,
      'It has to be a file that belongs to the user this server runs as.',
    );
  }
}

/** Who can read these keys can sign tokens. Windows has no such modes. */
async function refuseShared(file: string): Promise<void> {
  const { mode } = await stat(file);
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new OwnerProblem(
    `${file} is open to other users of this machine (mode ${(mode & 0o777).toString(8)}).`,
    `Run: chmod 600 ${file} — and, if others do use this machine: npm run keys rotate, npm run keys forget.`,
  );
}
