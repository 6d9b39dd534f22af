import { findClient } from './clients.js';
import { logAndThrow } from './errors.js';

export async function redeem({ id, clientSecret, code, code_verifier }) {
  const client = await findClient(id);
  if (!sameHash(hash(clientSecret), client.hashedSecret)) {
    const error = new OAuthError('invalid_client');
    logAndThrow(error);
  }
  const stored = await client.takeCode(code);
  if (hash(code_verifier) !== stored.code_challenge) {
    logAndThrow(new OAuthError('invalid_grant'));
  }
  return issue(stored);
}
