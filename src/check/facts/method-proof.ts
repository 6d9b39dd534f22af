import type { Answer } from './answer.js';

/** What was seen of one client authentication method. */
export interface MethodProof {
  readonly method: string;
  /** In `token_endpoint_auth_methods_supported`. */
  readonly advertised: boolean;
  /** In `revocation_endpoint_auth_methods_supported`. */
  readonly advertisedForRevocation: boolean;
  readonly registration?: Answer;
  /** Proved by a client that never gets a code. */
  readonly machine?: true;
  /** Tried with a client of another method: a refusal says nothing. */
  readonly borrowed?: true;
  /** An impossible code with the right credentials: `invalid_grant` proves them accepted. */
  readonly token?: Answer;
  /** The same with a wrong secret or a foreign key: must be `invalid_client`. */
  readonly tokenWrong?: Answer;
  /** The same with `client_id` alone: must be `invalid_client` unless the method is `none`. */
  readonly tokenBare?: Answer;
  /** An impossible token with the right credentials at the revocation endpoint. */
  readonly revocation?: Answer;
  readonly revocationWrong?: Answer;
}
