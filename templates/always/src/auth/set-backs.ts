import type { Store } from '../store.js';

/** What an access token says about the clock; absent nearly always. */
interface TokenTimes {
  /** Seconds since the epoch. */
  readonly exp: number;
  /** The set-backs it is younger than. */
  readonly set_backs?: readonly string[] | undefined;
}

/**
 * Claims for an access token that is made while the clock shows a time for the second time. No store
 * has access tokens in it, and only by this can one of now be told from one of then.
 */
export function setBacksClaim(store: Pick<Store, 'setBacks'>): Pick<TokenTimes, 'set_backs'> {
  const setBacks = store.setBacks();
  return setBacks.length === 0 ? {} : { set_backs: setBacks.map(({ id }) => id) };
}

/** Whether a token had expired when the clock was set back: that is for good. */
export function hadExpired(
  { exp, set_backs: younger = [] }: TokenTimes,
  store: Pick<Store, 'setBacks'>,
): boolean {
  return store.setBacks().some(({ id, from }) => !younger.includes(id) && exp <= from);
}
