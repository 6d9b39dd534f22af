import type { Client } from './client.js';

/** A code a person has agreed to, and what redeems it. */
export interface Code {
  readonly code: string;
  readonly verifier: string;
}

/** A logged-in person, the client they use and the way to more codes. */
export interface Session {
  readonly client: Client;
  readonly redirectUri: string;
  readonly resource: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint: string | undefined;
  /** Another code, by the same browser; `undefined` when none comes. */
  readonly nextCode: () => Promise<Code | undefined>;
}
