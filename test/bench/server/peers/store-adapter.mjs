import { errors } from 'oidc-provider';

/** Kinds whose id is no secret, as in a generated server. */
const KEYED_BY_ID = new Set(['Client', 'Grant']);

/**
 * The store of the generated server behind the adapter that the documentation of oidc-provider asks
 * for: every call of the engine is a read or a transaction of its own. Like the generated server it
 * keeps secrets as their digests, and lets a code or a refresh token be used once only.
 */
export function storeAdapter(store, digest) {
  return (kind) => {
    const ref = (id) => ({ kind, key: KEYED_BY_ID.has(kind) ? id : digest(id) });
    return {
      async find(id) {
        return payloadOf(await store.read(ref(id)), id);
      },
      async findByUid(uid) {
        const [entry] = await store.search(kind, { uid });
        return payloadOf(entry, entry?.key);
      },
      async upsert(id, { jti: _, ...value }, expiresIn) {
        const expiresAt = expiresIn === undefined ? undefined : now() + expiresIn;
        const { accountId, grantId, uid } = value;
        await store.write([{ put: { ...ref(id), value, expiresAt, accountId, grantId, uid } }]);
      },
      async consume(id) {
        const used = await store.write([{ consume: ref(id) }]);
        if (!used) throw new errors.InvalidGrant('used before');
      },
      async destroy(id) {
        await store.write([{ remove: ref(id) }]);
      },
      async revokeByGrantId(grantId) {
        await store.write([{ removeGrant: grantId }]);
      },
    };
  };
}

function payloadOf(entry, id) {
  if (entry === undefined) return undefined;
  const payload = entry.kind === 'Client' ? entry.value : { ...entry.value, jti: id };
  return entry.consumedAt === undefined ? payload : { ...payload, consumed: entry.consumedAt };
}

const now = () => Math.floor(Date.now() / 1000);
