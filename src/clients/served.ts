import type { ClientTypeId, RegistrationWay } from './client-types.js';

/** What a server serves: the only input of everything it publishes. */
export interface Served {
  /** Without a trailing slash (RFC 8414 §2). */
  readonly issuer: string;
  readonly clientTypes: readonly ClientTypeId[];
  readonly registration: readonly RegistrationWay[];
  /** RFC 7592; publishes nothing in the metadata. */
  readonly registrationManagement?: boolean;
}
