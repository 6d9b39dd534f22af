import type { Interaction } from 'oidc-provider';
import type { Store } from '../../store.js';

/** Ends the engine's session an interaction was started in, for every client in this browser. */
export async function endSession(store: Store, { session }: Interaction): Promise<void> {
  if (!session) return;
  const entries = await store.search('Session', { uid: session.uid });
  await store.write(entries.map(({ kind, key }) => ({ remove: { kind, key } })));
}
