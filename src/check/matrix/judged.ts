import type { Reason } from './client-row.js';

/** Reasons for which a client fails, and those for which nobody can tell. */
export interface Judged {
  readonly fails?: readonly Reason[];
  readonly unknown?: readonly Reason[];
}
