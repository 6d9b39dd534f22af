import type { Client } from './client.js';
import type { Credentials } from './credentials.js';

/** A code a person has agreed to, and what redeems it. */
export interface Code {
  readonly code: string;
  readonly verifier: string;
}

/** A logged-in person, the client they use and the way to more codes. */
export interface Session {
  readonly client: Client;
  /** How a client authenticates; made anew each time, because an assertion works once. */
  readonly credentialsFor: (client: Client) => Credentials | undefined;
  readonly redirectUri: string;
  readonly resource: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint: string | undefined;
  readonly introspectionEndpoint: string | undefined;
  /** Tokens can be bound to a key (RFC 9449). */
  readonly takesProofs: boolean;
  /** A second client with the same redirect URI. */
  readonly stranger: Client | undefined;
  /** Another code, by the same browser; `undefined` when none comes. */
  readonly nextCode: () => Promise<Code | undefined>;
}
