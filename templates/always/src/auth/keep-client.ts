import type { Store } from '../store.js';
import { REGISTRATION_TOKEN } from './registration-kinds.js';

/** A dynamic registration expires unless somebody uses it: call this when somebody consents. */
export async function keepClient(store: Store, clientId: string): Promise<void> {
  const tokens = await store.search(REGISTRATION_TOKEN, { uid: clientId });
  const kept = [{ kind: 'Client', key: clientId }, ...tokens];
  await store.write(kept.map(({ kind, key }) => ({ keep: { kind, key } })));
}
