import type {
  OAuthClientProvider,
  OAuthDiscoveryState,
} from '@modelcontextprotocol/sdk/client/auth.js';
import type {
  OAuthClientInformationMixed,
  OAuthClientMetadata,
  OAuthTokens,
} from '@modelcontextprotocol/sdk/shared/auth.js';
import { randomUUID } from 'node:crypto';
import type { Identity } from './app.js';

/** What an app of the MCP SDK keeps; both versions of the SDK ask for the same. */
export class MemoryProvider implements OAuthClientProvider {
  /** Where the SDK wants the person to go. */
  asked: URL | undefined;
  /** Set where a metadata document says who the client is. */
  readonly clientMetadataUrl?: string;
  readonly clientMetadata: OAuthClientMetadata;
  addClientAuthentication?: NonNullable<OAuthClientProvider['addClientAuthentication']>;
  #client: OAuthClientInformationMixed | undefined;
  #tokens: OAuthTokens | undefined;
  #discovery: OAuthDiscoveryState | undefined;
  #verifier = '';
  #state = '';

  constructor({ clientId, secret, method, redirectUri, keys }: Identity, issuer: string) {
    if (clientId?.startsWith('https://')) this.clientMetadataUrl = clientId;
    else if (clientId !== undefined) {
      this.#client = {
        client_id: clientId,
        token_endpoint_auth_method: method,
        redirect_uris: [redirectUri],
        ...(secret !== undefined && { client_secret: secret }),
        ...{ issuer },
      };
    }
    this.clientMetadata = {
      client_name: 'A client nobody here wrote',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: method,
      ...(method === 'private_key_jwt' && { jwks: { keys: [keys.open] } }),
    };
  }

  get redirectUrl(): string | undefined {
    return this.clientMetadata.redirect_uris[0];
  }

  state(): string {
    this.#state = randomUUID();
    return this.#state;
  }

  /** RFC 6749 §10.12. */
  isAnswer(url: URL): boolean {
    return url.searchParams.get('state') === this.#state;
  }

  clientInformation(): OAuthClientInformationMixed | undefined {
    return this.#client;
  }

  saveClientInformation(client: OAuthClientInformationMixed): void {
    this.#client = client;
  }

  tokens(): OAuthTokens | undefined {
    return this.#tokens;
  }

  saveTokens(tokens: OAuthTokens): void {
    this.#tokens = tokens;
  }

  /** As if the access token had expired. */
  spoilAccessToken(): void {
    if (this.#tokens) this.#tokens = { ...this.#tokens, access_token: 'expired' };
  }

  /** Called when the server says that what is stored is good no more. */
  invalidateCredentials(): void {
    this.#tokens = undefined;
  }

  saveDiscoveryState(state: OAuthDiscoveryState): void {
    this.#discovery = state;
  }

  discoveryState(): OAuthDiscoveryState | undefined {
    return this.#discovery;
  }

  redirectToAuthorization(url: URL): void {
    this.asked = url;
  }

  saveCodeVerifier(verifier: string): void {
    this.#verifier = verifier;
  }

  codeVerifier(): string {
    return this.#verifier;
  }
}
