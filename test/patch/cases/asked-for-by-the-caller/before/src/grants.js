export class Grants {
  async handleAuthorizationCode({ code, codeVerifier, clientId }) {
    const stored = await this.codes.take(code);
    if (!stored || stored.clientId !== clientId) throw new OAuthError('invalid_grant');
    if (hash(codeVerifier) !== stored.codeChallenge) throw new OAuthError('invalid_grant');
    return this.issue(stored);
  }
}
