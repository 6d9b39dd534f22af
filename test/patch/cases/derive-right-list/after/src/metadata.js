const paths = { token: '/token', revoke: '/revoke' };

// The types of client (RFC 6749, section 2.1) this server lets in, and how each
// authenticates at which endpoint. The metadata is read off this table.
const CLIENT_TYPES = {
  public: {
    token: ['none'],
    revocation: ['none'],
  },
  confidential: {
    token: ['client_secret_post'],
    revocation: ['client_secret_post'],
  },
};

function tokenEndpointAuthMethods() {
  return Object.values(CLIENT_TYPES).flatMap((type) => type.token);
}

function revocationEndpointAuthMethods() {
  return Object.values(CLIENT_TYPES).flatMap((type) => type.revocation);
}

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
      token_endpoint_auth_methods_supported: tokenEndpointAuthMethods(),
      revocation_endpoint: `${this.base}/revoke`,
      revocation_endpoint_auth_methods_supported: revocationEndpointAuthMethods(),
      introspection_endpoint: `${this.base}/introspect`,
      introspection_endpoint_auth_methods_supported: ['client_secret_post'],
    };
  }
}
