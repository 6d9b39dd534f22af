import { type Answer, errorCode } from './answer.js';
import type { MethodProof } from './method-proof.js';

/** What the answer to an impossible code or token says about the client that sent it. */
export type Authentication = 'accepted' | 'refused' | 'unclear';

// After these the server has looked past the client (RFC 6749 §5.2, RFC 7009 §2.2.1).
const PAST_THE_CLIENT = [
  'invalid_grant',
  'unauthorized_client',
  'unsupported_token_type',
  'invalid_target',
  'invalid_scope',
];

/**
 * Reads client authentication off a token or revocation answer. With the answer to an unknown client,
 * a server that fails over the made-up code can be told from one that fails over the client.
 */
export function authenticationOf(answer: Answer, stranger?: Answer): Authentication {
  const error = errorCode(answer);
  const knows = stranger !== undefined && authenticationOf(stranger) === 'refused';
  if (answer.status >= 500 && knows) return 'accepted';
  if (answer.status === 200) return 'accepted';
  if (answer.status === 401 || error === 'invalid_client') return 'refused';
  return error !== undefined && PAST_THE_CLIENT.includes(error) ? 'accepted' : 'unclear';
}

/**
 * Whether the revocation endpoint let a client in. An error of its own over the made-up token counts,
 * where wrong credentials are refused: the server told the two apart.
 */
export function revocationAccepted({ revocation, revocationWrong }: MethodProof): boolean {
  if (revocation === undefined) return false;
  const verdict = authenticationOf(revocation);
  if (verdict !== 'unclear' || revocationWrong === undefined) return verdict === 'accepted';
  return authenticationOf(revocationWrong) === 'refused';
}
