import { randomBytes } from 'node:crypto';
import type { CheckOptions } from '../../check/check.js';
import { machineAddresses } from './machine-addresses.js';

/** What may be said of one check; the rest has a default. */
export interface CheckWishes extends Pick<
  CheckOptions,
  | 'active'
  | 'token'
  | 'clients'
  | 'chosen'
  | 'login'
  | 'known'
  | 'engine'
  | 'likelyEngine'
  | 'mentions'
> {
  /** Seconds one answer may take. */
  readonly timeout?: number;
}

/** Everything the check of one URL needs, with the clock and the chance of this machine. */
export function checkSettings(url: string, { timeout, ...wishes }: CheckWishes): CheckOptions {
  return {
    ...wishes,
    url,
    ...(timeout === undefined ? {} : { limits: { timeoutMs: timeout * 1000 } }),
    random: (bytes) => randomBytes(bytes).toString('base64url'),
    addresses: machineAddresses,
    now: () => Math.floor(Date.now() / 1000),
  };
}
