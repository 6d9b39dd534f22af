import type { Store } from '../store.js';

/** Removes a client, and with it everything people granted it (RFC 7592 §2.3). */
export async function withdrawClient(store: Store, clientId: string): Promise<void> {
  const grants = await store.search('Grant');
  const granted = grants.filter(({ value }) => value['clientId'] === clientId);
  await store.write([
    { remove: { kind: 'Client', key: clientId } },
    ...granted.map(({ key }) => ({ removeGrant: key })),
  ]);
}
