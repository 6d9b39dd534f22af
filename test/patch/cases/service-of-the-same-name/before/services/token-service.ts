import { clients, codes, sign } from '../store.js';

class TokenService {
  async exchange(form: Record<string, string>) {
    const client = await clients.find(form.client_id);
    if (!client || hash(form.client_secret) !== client.secretHash) {
      throw new OAuthError('invalid_client');
    }
    const grant = await codes.take(form.code, client.id);
    if (sha256(form.code_verifier) !== grant.challenge) throw new OAuthError('invalid_grant');
    return sign(grant);
  }
}

export const service = new TokenService();
