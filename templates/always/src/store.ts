/** Which entry: its kind (`RefreshToken`, `Grant`, `User` …) and its key within the kind. */
export interface Ref {
  readonly kind: string;
  /** Never a secret itself: secrets are keyed by their digest (see `auth/adapter.ts`). */
  readonly key: string;
}

/** What is kept. The fields beside `value` are what entries are found and removed by. */
export interface Entry extends Ref {
  readonly value: Readonly<Record<string, unknown>>;
  /** Seconds since the epoch; an entry is gone from that second on. Absent: kept until removed. */
  readonly expiresAt?: number;
  /** Seconds since the epoch at which a single-use entry was used. */
  readonly consumedAt?: number;
  readonly grantId?: string;
  readonly accountId?: string;
  readonly uid?: string;
}

/** One step of an atomic write. */
export type Change =
  /** Insert or replace. */
  | { readonly put: Entry }
  /** Insert; fails the write when the key is taken by an entry that has not expired. */
  | { readonly add: Entry }
  /** Mark as used; fails the write when there is no entry, or it is used already. */
  | { readonly consume: Ref }
  | { readonly remove: Ref }
  /** Keep an entry for good; nothing happens when there is none. */
  | { readonly keep: Ref }
  /** Remove every entry that was made under this grant, and the grant itself (kind `Grant`). */
  | { readonly removeGrant: string };

/** That the store's clock was set back. Known until it has caught up with the time it showed before. */
export interface SetBack {
  readonly id: string;
  /** That time, in seconds since the epoch. */
  readonly from: number;
}

/**
 * The seam between this server and its storage. Single use of codes and refresh tokens rests on
 * `write` being atomic across processes (RFC 9700 §4.14.2, RFC 6749 §4.1.2).
 */
export interface Store {
  /** The entry, consumed or not; undefined when there is none or it has expired. */
  read(ref: Ref): Promise<Entry | undefined>;
  /** Whether `read` would find one; for those who ask with every request, and need nothing of it. */
  has(ref: Ref): Promise<boolean>;
  /** Every unexpired entry of a kind, or those with this account, grant or uid. Oldest first. */
  search(
    kind: string,
    where?: Partial<Record<'accountId' | 'grantId' | 'uid', string>>,
  ): Promise<Entry[]>;
  /** All changes or none. False, with nothing written, when an `add` or a `consume` fails. */
  write(changes: readonly Change[]): Promise<boolean>;
  /**
   * For those who judge by the clock what is not in the store; nearly always none. Costs nothing, for
   * they ask with every request. What another process saw is known from the next sweep on.
   */
  setBacks(): readonly SetBack[];
  /** Removes expired entries; how many. */
  sweep(): Promise<number>;
  /** Of the entries of a kind that will expire, keeps the youngest, `most` of them; how many it removed. */
  trim(kind: string, most: number): Promise<number>;
  close(): Promise<void>;
}
