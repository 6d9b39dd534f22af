import type { Store } from '../store.js';
import { REGISTRATION_KINDS } from './registration-kinds.js';

/** Together half a gigabyte at most, since the body of a registration has a limit. */
const MOST_UNUSED = 10_000;

/**
 * Drops the oldest registrations that nobody has used, where there are too many: limits for one address
 * do not keep many addresses from filling the disk (RFC 7591 §5).
 */
export async function trimRegistrations(store: Store, most = MOST_UNUSED): Promise<void> {
  for (const kind of REGISTRATION_KINDS) await store.trim(kind, most);
}
