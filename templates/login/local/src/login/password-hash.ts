import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** How a password is kept. The parameters are kept with it, so they can be raised later. */
export interface PasswordHash {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
}

/**
 * One of the settings the OWASP Password Storage Cheat Sheet holds equal. This one takes 32 MiB for
 * each login, and `login.ts` lets few of them run at a time.
 */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const BYTES = 32;

/** The hash to keep for this password. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return { ...COST, salt: salt.toString('base64url'), hash: hash.toString('base64url') };
}

/** Whether this is the password. Takes the same time whatever is wrong with it. */
export async function verifyPassword(password: string, kept: PasswordHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64url');
  const actual = await derive(password, Buffer.from(kept.salt, 'base64url'), kept);
  return timingSafeEqual(actual, expected);
}

/** The hash of nobody's password: to do the same work when there is nobody by a name. */
export function decoyHash(): PasswordHash {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  return { ...COST, salt: random(16), hash: random(BYTES) };
}

function derive(
  password: string,
  salt: Buffer,
  { N, r, p }: Pick<PasswordHash, 'N' | 'r' | 'p'>,
): Promise<Buffer> {
  // Node's own limit would be just below what these settings need.
  const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r };
  // The same letters typed on different keyboards can be different code points.
  const text = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
