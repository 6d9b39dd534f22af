import type { KeyFile } from './key-file.js';

/** How long, in seconds, a retired key is still accepted: longer than any session or token. */
const KEPT = 30 * 24 * 60 * 60;

interface Times {
  readonly createdAt: number;
  readonly retiredAt?: number | undefined;
}

/** The keys of `fresh` before those of `old`, which sign nothing more from now on. */
export function rotated(old: KeyFile, fresh: KeyFile, now: number): KeyFile {
  return withoutExpired(
    {
      version: 1,
      signing: [...fresh.signing, ...retired(old.signing, now)],
      cookies: [...fresh.cookies, ...retired(old.cookies, now)],
    },
    now,
  );
}

/** Leaves out every key that was retired: what they signed is accepted no more. */
export function withoutRetired(keys: KeyFile): KeyFile {
  const inUse = ({ retiredAt }: Times) => retiredAt === undefined;
  return { ...keys, signing: keys.signing.filter(inUse), cookies: keys.cookies.filter(inUse) };
}

/** Leaves out the keys that were retired too long ago. */
export function withoutExpired(keys: KeyFile, now: number): KeyFile {
  const kept = ({ retiredAt }: Times) => retiredAt === undefined || now < retiredAt + KEPT;
  return { ...keys, signing: keys.signing.filter(kept), cookies: keys.cookies.filter(kept) };
}

function retired<T extends Times>(keys: readonly T[], now: number): T[] {
  return keys.map((key) => ({ ...key, retiredAt: key.retiredAt ?? now }));
}
