const paths = { token: '/token', revoke: '/revoke' };

export class Discovery {
  constructor(base) {
    this.base = base;
  }

  /** The document, made anew for each request. */
  document() {
    return {
      issuer: this.base,
      authorization_endpoint: `${this.base}/authorize`,
      token_endpoint: `${this.base}/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: [
        'none',
        'client_secret_post',
      ],
      revocation_endpoint: `${this.base}/revoke`,
      revocation_endpoint_auth_methods_supported: ['client_secret_post'],
      introspection_endpoint: `${this.base}/introspect`,
      introspection_endpoint_auth_methods_supported: ['client_secret_post'],
    };
  }
}
