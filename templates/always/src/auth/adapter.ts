import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';
import type { Change, Entry, Store } from '../store.js';
import { digest } from './digest.js';
import { pendingWrites } from './pending-writes.js';
import { REGISTRATION_KINDS, REGISTRATION_TOKEN } from './registration-kinds.js';
import type { RefreshRotation } from './refresh-rotation.js';
import { isStored, storedSecret } from './stored-secret.js';

/** Kinds whose id is no secret; every other id is one, and is kept as its digest only. */
const KEYED_BY_ID = new Set(['Client', 'Grant']);

/** What a registration leaves behind: both are kept as soon as somebody uses the client. */
const OF_REGISTRATION = new Set<string>(REGISTRATION_KINDS);

/** A registration that nobody ever used is gone after this many seconds (see `keep-client.ts`). */
const UNUSED_CLIENT_SECONDS = 30 * 24 * 60 * 60;

/**
 * How far the clock may be set back before an assertion could be used twice: it is good again then,
 * so it has to be known for so long after its end.
 */
const MOST_SET_BACK_SECONDS = 2 * 60 * 60;

export interface AdapterParts {
  readonly store: Store;
  readonly rotation: RefreshRotation;
}

/** What the engine reads and writes, kept in the store. One instance for each of its models. */
export class StoreAdapter implements Adapter {
  private readonly store: Store;

  constructor(
    private readonly kind: string,
    private readonly parts: AdapterParts,
  ) {
    this.store = parts.store;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    if (this.kind === 'ReplayDetection') return this.useUp(id, payload, expiresIn);
    const entry = { ...this.ref(id), ...entryOf(this.kind, payload, expiresIn) };
    return OF_REGISTRATION.has(this.kind) ? this.register(entry) : this.write({ put: entry });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const payload = payloadOf(await this.store.read(this.ref(id)), id);
    // The engine goes on as if it were the first time; what it would write is not written.
    if (this.kind === 'RefreshToken' && payload?.consumed !== undefined) {
      if (await this.parts.rotation.covers(id, payload.consumed)) delete payload.consumed;
    }
    return payload;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const [entry] = await this.store.search(this.kind, { uid });
    return payloadOf(entry, entry?.key);
  }

  /** Only the device flow asks for it, which is off. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    await this.write({ consume: this.ref(id) });
  }

  async destroy(id: string): Promise<void> {
    if (this.kind === 'Grant') return this.revokeByGrantId(id);
    if (this.kind !== 'Interaction') return this.write({ remove: this.ref(id) });
    // An interaction ends once: a second resume of the same one must not get a second code.
    const ended = await this.store.write([{ consume: this.ref(id) }, { remove: this.ref(id) }]);
    if (!ended) throw new errors.SessionNotFound('interaction session not found');
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.write({ removeGrant: grantId });
  }

  /** One that somebody uses already stays for good, whatever it changes about itself. */
  private async register(entry: Entry): Promise<void> {
    const before = await this.store.read(entry);
    const isUsed = before !== undefined && before.expiresAt === undefined;
    const expiresAt = Math.floor(Date.now() / 1000) + UNUSED_CLIENT_SECONDS;
    await this.write({ put: isUsed ? entry : { ...entry, expiresAt } });
  }

  /** Two requests with one assertion may both find it unused; only one can add it (RFC 7523 §3). */
  private async useUp(id: string, payload: AdapterPayload, expiresIn = 0): Promise<void> {
    const kept = entryOf(this.kind, payload, expiresIn + MOST_SET_BACK_SECONDS);
    const added = await this.store.write([{ add: { ...this.ref(id), ...kept } }]);
    if (!added) throw new errors.InvalidClient('client assertion was used before');
  }

  private ref(id: string) {
    return { kind: this.kind, key: KEYED_BY_ID.has(this.kind) ? id : digest(id) };
  }

  private async write(change: Change): Promise<void> {
    const pending = pendingWrites();
    if (pending !== undefined) {
      pending.push(change);
    } else if (!(await this.store.write([change]))) {
      throw new errors.InvalidGrant('used before');
    }
  }
}

function entryOf(
  kind: string,
  payload: AdapterPayload,
  expiresIn?: number,
): Omit<Entry, 'kind' | 'key'> {
  const { jti: _, ...value } = payload;
  const grantId = kind === 'Grant' ? payload.jti : payload.grantId;
  // The token a client manages its registration with is found by the client.
  const uid = kind === REGISTRATION_TOKEN ? payload.clientId : payload.uid;
  const accountId = payload.accountId ?? (kind === 'Interaction' ? personIn(payload) : undefined);
  return {
    value: withoutSecrets(kind, value),
    ...(expiresIn !== undefined && { expiresAt: Math.floor(Date.now() / 1000) + expiresIn }),
    ...(grantId !== undefined && { grantId }),
    // What was made under a grant is found by that, and the grant by its person.
    ...(accountId !== undefined && payload.grantId === undefined && { accountId }),
    ...(uid !== undefined && { uid }),
  };
}

/** Who a pending request is of, once they have logged in for it. */
function personIn({ result, session }: AdapterPayload): string | undefined {
  const { login } = (result ?? {}) as { login?: { accountId?: string } };
  return login?.accountId ?? (session as { accountId?: string } | undefined)?.accountId;
}

/** What of a payload is a secret by itself; the engine does not need it back. */
function withoutSecrets(kind: string, value: AdapterPayload): Record<string, unknown> {
  if (kind === 'Client' && value.client_secret !== undefined) {
    const { client_secret: secret } = value;
    // A client that is written again has what was kept before.
    const kept = isStored(secret) ? secret : storedSecret(secret);
    return { ...value, client_secret: kept };
  }
  if (kind !== 'Interaction' || value.session === undefined) return { ...value };
  const { cookie: _, ...session } = value.session as Record<string, unknown>;
  return { ...value, session };
}

function payloadOf(entry: Entry | undefined, id: string | undefined): AdapterPayload | undefined {
  if (entry === undefined) return undefined;
  return {
    ...entry.value,
    ...(entry.kind !== 'Client' && id !== undefined && { jti: id }),
    ...(entry.consumedAt !== undefined && { consumed: entry.consumedAt }),
  };
}
