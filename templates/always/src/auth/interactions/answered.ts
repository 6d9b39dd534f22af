import type { Change, Store } from '../../store.js';
import { digest } from '../digest.js';

const ANSWERED = 'Answered';

/** As long as the page of an answer may stay open. */
const SECONDS = 60 * 60;

/**
 * Remembers that a person answered. A browser that is sent to an app, and not to a page, goes on
 * showing the page with the buttons: whoever presses one again should hear that it has worked.
 */
export function rememberAnswer(uid: string): Change {
  const expiresAt = Math.floor(Date.now() / 1000) + SECONDS;
  return { put: { kind: ANSWERED, key: digest(uid), value: {}, expiresAt } };
}

/** Whether the interaction of this id was answered lately. */
export async function wasAnswered(store: Store, uid: string): Promise<boolean> {
  return store.has({ kind: ANSWERED, key: digest(uid) });
}
