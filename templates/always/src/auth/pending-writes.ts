import { AsyncLocalStorage } from 'node:async_hooks';
import type { Change } from '../store.js';

const current = new AsyncLocalStorage<Change[]>();

/** What the engine wants written in this request, while `gatherWrites` is at work. */
export function pendingWrites(): Change[] | undefined {
  return current.getStore();
}

/**
 * Runs `work` without writing anything: what it would have written is returned, to be written in one
 * piece. So a process that is killed has either done all a request asked for, or nothing.
 */
export async function gatherWrites(work: () => Promise<unknown>): Promise<Change[]> {
  const changes: Change[] = [];
  await current.run(changes, work);
  return changes;
}
