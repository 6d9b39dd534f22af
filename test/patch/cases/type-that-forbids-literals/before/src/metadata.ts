export interface Metadata {
  issuer: string;
  authorization_endpoint: string;
  token_endpoint: string;
  token_endpoint_auth_methods_supported: ('client_secret_basic' | 'client_secret_post')[];
}

export const metadata = (issuer: string): Metadata => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  token_endpoint_auth_methods_supported: ['client_secret_post'],
});
