export class Grants {
  async run({ client_id, client_secret, code, code_verifier }) {
    const client = await findClient(client_id);
    if (!client || client.client_secret !== client_secret) throw new OAuthError('invalid_client');
    const stored = await takeCode(code, client_id);
    if (!stored || hash(code_verifier) !== stored.challenge) throw new OAuthError('invalid_grant');
    return issue(stored);
  }
}
