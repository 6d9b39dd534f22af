type Method = 'client_secret_post' | 'client_secret_basic' | 'none';

export interface ServerMetadata {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  response_types_supported: string[];
  grant_types_supported?: string[];
  code_challenge_methods_supported?: string[];
  token_endpoint_auth_methods_supported?: Method[];
  revocation_endpoint?: string | undefined;
  revocation_endpoint_auth_methods_supported?: string[] | undefined;
}

export function withEndpoints(base: string, metadata: ServerMetadata): ServerMetadata {
  return { ...metadata, issuer: base };
}
