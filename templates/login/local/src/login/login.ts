import type { Log } from '../log.js';
import type { Store } from '../store.js';
import { decoyHash, verifyPassword } from './password-hash.js';
import { LoginThrottle } from './throttle.js';
import { Turns } from './turns.js';
import { findUser, findUserById, sameName } from './users.js';

/**
 * The seam between the login pages and whatever knows the people. To log in against something else,
 * write these two functions anew; the pages, the consent and the account pages stay as they are.
 */
export interface LoginAttempt {
  readonly name: string;
  readonly password: string;
  /** Where it comes from. */
  readonly address: string;
}

const throttles = new WeakMap<Store, LoginThrottle>();
const decoy = decoyHash();

/**
 * However many addresses are guessing: half of Node's four threads stay free for what else needs
 * them, such as checking tokens, and nobody who is let in waits longer than some seconds.
 */
const hashing = new Turns({ atOnce: 2, waiting: 16 });

/** Who logs in with this name and password, or why nobody does. */
export async function authenticate(
  { store, log }: { readonly store: Store; readonly log: Log },
  { name, password, address }: LoginAttempt,
): Promise<{ readonly accountId: string } | 'wrong' | 'throttled' | 'busy'> {
  const throttle = throttleOf(store);
  const attempt = { name: sameName(name), address };
  if (hashing.isFull()) {
    log.warn({ address }, 'login turned away, too many at once');
    return 'busy';
  }
  if (!throttle.admits(attempt)) {
    log.warn({ address }, 'login throttled');
    return 'throttled';
  }
  return hashing.take(async () => {
    const user = await findUser(store, name);
    // An unknown name takes as long as a wrong password, so the time does not tell which names exist.
    const matches = await verifyPassword(password, user?.password ?? decoy);
    if (user && matches) {
      throttle.forgive(attempt);
      return { accountId: user.accountId };
    }
    // Not the name: people type their password there.
    log.warn({ address, accountId: user?.accountId }, 'login failed');
    return 'wrong';
  });
}

/** The person of an account, while there is one. */
export async function findPerson(
  store: Store,
  accountId: string,
): Promise<{ readonly name: string } | undefined> {
  const user = await findUserById(store, accountId);
  return user && { name: user.name };
}

function throttleOf(store: Store): LoginThrottle {
  const throttle = throttles.get(store) ?? new LoginThrottle();
  throttles.set(store, throttle);
  return throttle;
}
