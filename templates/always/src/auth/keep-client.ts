import type { Store } from '../store.js';

/** A dynamic registration expires unless somebody uses it: call this when somebody consents. */
export async function keepClient(store: Store, clientId: string): Promise<void> {
  await store.write([{ keep: { kind: 'Client', key: clientId } }]);
}
