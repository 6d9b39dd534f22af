interface Metadata {
  issuer: string;
  token_endpoint: string;
  token_endpoint_auth_methods_supported: readonly ['none'];
}

export function metadata(base: string): Metadata {
  return {
    issuer: base,
    token_endpoint: `${base}/token`,
    token_endpoint_auth_methods_supported: ['none'],
  };
}
