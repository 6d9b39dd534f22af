const METHODS = ['client_secret_post'];

export function constant(base) {
  return {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: METHODS,
  };
}
