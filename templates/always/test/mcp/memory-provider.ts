import type {
  OAuthClientMetadata,
  OAuthClientProvider,
  OAuthDiscoveryState,
  StoredOAuthClientInformation,
  StoredOAuthTokens,
} from '@modelcontextprotocol/client';
import { randomUUID } from 'node:crypto';

/** What an MCP client keeps between its steps; the official client asks it for everything. */
export class MemoryProvider implements OAuthClientProvider {
  /** Where the client wants the person to go. */
  asked: URL | undefined;
  private stored: StoredOAuthTokens | undefined;
  private discovery: OAuthDiscoveryState | undefined;
  private client: StoredOAuthClientInformation | undefined;
  private verifier = '';
  private lastState = '';

  /** `known` is a client that is registered already; without one, it registers itself. */
  constructor(
    readonly redirectUrl: string,
    known?: StoredOAuthClientInformation,
  ) {
    this.client = known;
  }

  get clientMetadata(): OAuthClientMetadata {
    return {
      client_name: 'Flow test',
      redirect_uris: [this.redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    };
  }

  state(): string {
    this.lastState = randomUUID();
    return this.lastState;
  }

  /** Whether an answer belongs to the request that was made last (RFC 6749 §10.12). */
  isAnswer(callback: URL): boolean {
    return callback.searchParams.get('state') === this.lastState;
  }

  clientInformation(): StoredOAuthClientInformation | undefined {
    return this.client;
  }

  saveClientInformation(client: StoredOAuthClientInformation): void {
    this.client = client;
  }

  tokens(): StoredOAuthTokens | undefined {
    return this.stored;
  }

  saveTokens(tokens: StoredOAuthTokens): void {
    this.stored = tokens;
  }

  /** Called when the server says that what is stored is good no more. */
  invalidateCredentials(): void {
    this.stored = undefined;
  }

  saveDiscoveryState(state: OAuthDiscoveryState): void {
    this.discovery = state;
  }

  discoveryState(): OAuthDiscoveryState | undefined {
    return this.discovery;
  }

  /** As if the access token had expired. */
  spoilAccessToken(): void {
    if (this.stored) this.stored = { ...this.stored, access_token: 'expired' };
  }

  redirectToAuthorization(url: URL): void {
    this.asked = url;
  }

  saveCodeVerifier(verifier: string): void {
    this.verifier = verifier;
  }

  codeVerifier(): string {
    return this.verifier;
  }
}
