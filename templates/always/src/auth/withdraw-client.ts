import type { Store } from '../store.js';
import { REGISTRATION_TOKEN } from './registration-kinds.js';

/** Removes a client, and with it everything people granted it (RFC 7592 §2.3). */
export async function withdrawClient(store: Store, clientId: string): Promise<void> {
  const tokens = await store.search(REGISTRATION_TOKEN, { uid: clientId });
  const grants = await store.search('Grant');
  const granted = grants.filter(({ value }) => value['clientId'] === clientId);
  await store.write([
    { remove: { kind: 'Client', key: clientId } },
    ...tokens.map(({ kind, key }) => ({ remove: { kind, key } })),
    ...granted.map(({ key }) => ({ removeGrant: key })),
  ]);
}
