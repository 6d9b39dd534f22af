import { randomUUID } from 'node:crypto';
import type { Change, Entry, Store } from '../store.js';
import { hashPassword, type PasswordHash } from './password-hash.js';

const USER = 'User';

/** Somebody who can log in. */
export interface User {
  /** The `sub` of their tokens: random, so that a name that is given again carries nothing over. */
  readonly accountId: string;
  /** As it was written when they were added. */
  readonly name: string;
  readonly password: PasswordHash;
  /** Kept by the server itself from `DEMO_PASSWORD`. */
  readonly demo: boolean;
}

/** Names are compared without regard to case and to how their letters are encoded. */
export function sameName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/** The user of this name. */
export async function findUser(store: Store, name: string): Promise<User | undefined> {
  return toUser(await store.read({ kind: USER, key: sameName(name) }));
}

/** The user of this account. */
export async function findUserById(store: Store, accountId: string): Promise<User | undefined> {
  const [entry] = await store.search(USER, { accountId });
  return toUser(entry);
}

/** Every user, the one added first first. */
export async function listUsers(store: Store): Promise<User[]> {
  return (await store.search(USER)).map(toUser).filter((user) => user !== undefined);
}

/** Adds a user; undefined when the name is taken. */
export async function addUser(
  store: Store,
  { name, password, demo = false }: { name: string; password: string; demo?: boolean },
): Promise<User | undefined> {
  const user = { accountId: randomUUID(), name, demo, password: await hashPassword(password) };
  return (await store.write([{ add: toEntry(user) }])) ? user : undefined;
}

/** Gives a user another password, and logs them out everywhere. Apps they allowed stay allowed. */
export async function changePassword(store: Store, user: User, password: string): Promise<void> {
  const changed = { ...user, password: await hashPassword(password) };
  const sessions = await sessionsOf(store, user);
  await store.write([{ put: toEntry(changed) }, ...sessions]);
}

/** Removes a user with everything that was done in their name; how many apps lost their access. */
export async function removeUser(store: Store, user: User): Promise<number> {
  const { accountId, name } = user;
  const grants = await store.search('Grant', { accountId });
  await store.write([
    { remove: { kind: USER, key: sameName(name) } },
    ...grants.map(({ key }): Change => ({ removeGrant: key })),
    ...(await sessionsOf(store, user)),
  ]);
  return grants.length;
}

/**
 * The engine's sessions, which apps are connected in, logins that are not through, and the sessions
 * of the account pages.
 */
async function sessionsOf(store: Store, { accountId }: User): Promise<Change[]> {
  const kinds = ['Session', 'Interaction', 'AccountSession'];
  const found = await Promise.all(kinds.map((kind) => store.search(kind, { accountId })));
  return found.flat().map(({ kind, key }) => ({ remove: { kind, key } }));
}

function toEntry({ accountId, ...value }: User): Entry {
  return { kind: USER, key: sameName(value.name), accountId, value };
}

function toUser(entry: Entry | undefined): User | undefined {
  if (!entry?.accountId) return undefined;
  return {
    ...(entry.value as Omit<User, 'accountId'> & Entry['value']),
    accountId: entry.accountId,
  };
}
