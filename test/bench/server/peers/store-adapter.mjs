import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The store of the generated server behind the adapter that the documentation of oidc-provider asks
 * for, and no more: every call of the engine is a read or a write of its own.
 */
export async function storeAdapter(project, directory) {
  const { openStore } = await import(pathToFileURL(join(project, 'dist/store/open-store.js')).href);
  const store = openStore(directory);
  return (kind) => ({
    async find(id) {
      return payloadOf(await store.read({ kind, key: id }));
    },
    async findByUid(uid) {
      const [entry] = await store.search(kind, { uid });
      return payloadOf(entry);
    },
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn === undefined ? undefined : now() + expiresIn;
      const { accountId, grantId, uid } = payload;
      await store.write([
        { put: { kind, key: id, value: payload, expiresAt, accountId, grantId, uid } },
      ]);
    },
    async consume(id) {
      await store.write([{ consume: { kind, key: id } }]);
    },
    async destroy(id) {
      await store.write([{ remove: { kind, key: id } }]);
    },
    async revokeByGrantId(grantId) {
      await store.write([{ removeGrant: grantId }]);
    },
  });
}

function payloadOf(entry) {
  if (entry?.consumedAt === undefined) return entry?.value;
  return { ...entry.value, consumed: entry.consumedAt };
}

const now = () => Math.floor(Date.now() / 1000);
