import type { Account, FindAccount } from 'oidc-provider';
import { findPerson } from '../../login/login.js';
import type { Store } from '../../store.js';

/** The engine asks whether an account still exists; tokens of one that does not are refused. */
export function findAccount(store: Store): FindAccount {
  return async (_ctx, accountId): Promise<Account | undefined> => {
    const person = await findPerson(store, accountId);
    return person && { accountId, claims: () => ({ sub: accountId }) };
  };
}
