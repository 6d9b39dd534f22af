export function discovery(base) {
  return {
    issuer: base,
    authorization_endpoint: `${base}/sso/authorize`,
    token_endpoint: `${base}/sso/token`,
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
}
