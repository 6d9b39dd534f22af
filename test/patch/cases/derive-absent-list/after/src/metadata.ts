// @ts-nocheck
// The types of client (RFC 6749, section 2.1) this server lets in, and how each
// authenticates at which endpoint. The metadata is read off this table.
const CLIENT_TYPES = {
  confidential: {
    token: ['client_secret_post'],
  },
  public: {
    token: ['none'],
  },
} as const;

function tokenEndpointAuthMethods() {
  return Object.values(CLIENT_TYPES).flatMap((type) => type.token);
}

export function buildMetadata(base) {
  return {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: tokenEndpointAuthMethods(),
    code_challenge_methods_supported: ['S256'],
  };
}
