/**
 * A client that was registered beforehand, in the members of a registration (RFC 7591 §3.2.1). Its
 * key set holds its private key.
 */
export interface KnownClient {
  readonly client_id: string;
  readonly client_secret?: string;
  readonly token_endpoint_auth_method?: string;
  readonly redirect_uris?: readonly string[];
  readonly grant_types?: readonly string[];
  readonly jwks?: { readonly keys: readonly Readonly<Record<string, unknown>>[] };
}
