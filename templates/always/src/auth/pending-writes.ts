import Provider from 'oidc-provider';
import type { Change } from '../store.js';

const pending = new WeakMap<object, Change[]>();

/** What the engine wants written in this request, while `gatherWrites` is at work. */
export function pendingWrites(): Change[] | undefined {
  return Provider.ctx && pending.get(Provider.ctx);
}

/**
 * Runs `work` without writing anything: what the engine would have written for this request is
 * returned, to be written in one piece. So a process that is killed has either done all a request
 * asked for, or nothing.
 */
export async function gatherWrites(ctx: object, work: () => Promise<unknown>): Promise<Change[]> {
  const changes: Change[] = [];
  pending.set(ctx, changes);
  try {
    await work();
  } finally {
    pending.delete(ctx);
  }
  return changes;
}
