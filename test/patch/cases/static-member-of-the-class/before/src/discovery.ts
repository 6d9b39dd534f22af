export class Discovery {
  private static readonly GRANT_TYPES = ['authorization_code', 'refresh_token'];
  private static readonly METHODS = ['client_secret_post'];

  document(issuer: string) {
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      response_types_supported: ['code'],
      grant_types_supported: Discovery.GRANT_TYPES,
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: Discovery.METHODS,
    };
  }
}
