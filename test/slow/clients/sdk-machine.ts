import type { App, Identity, Library } from './app.js';
import type { Sdk } from './sdk-app.js';

interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
}

interface Provider {
  tokens(): Tokens | undefined;
}

/** The providers for machines that both versions of the MCP SDK bring along. */
interface Providers {
  readonly ClientCredentialsProvider: new (options: {
    clientId: string;
    clientSecret: string;
    expectedIssuer: string;
    scope: string;
  }) => Provider;
  readonly PrivateKeyJwtProvider: new (options: {
    clientId: string;
    privateKey: Record<string, unknown>;
    algorithm: string;
    expectedIssuer: string;
    scope: string;
  }) => Provider;
}

export function machineOf(sdk: Sdk, providers: Providers): Library['machine'] {
  return (resource, identity) => new SdkMachine(sdk, resource, identity, providers);
}

class SdkMachine implements App {
  #provider: Provider;

  readonly #sdk: Sdk;
  readonly #resource: string;
  readonly #identity: Identity;
  readonly #providers: Providers;

  constructor(sdk: Sdk, resource: string, identity: Identity, providers: Providers) {
    this.#sdk = sdk;
    this.#resource = resource;
    this.#identity = identity;
    this.#providers = providers;
    this.#provider = this.#newProvider();
  }

  async connect(): Promise<void> {
    await this.whoami();
  }

  whoami(): Promise<string> {
    return this.#sdk.whoami(this.#resource, this.#provider);
  }

  /** A machine has no refresh token: it asks again (OAuth 2.1 §4.2.3). */
  async refresh(): Promise<void> {
    this.#provider = this.#newProvider();
    await this.whoami();
  }

  held() {
    const { clientId = '', secret } = this.#identity;
    const tokens = this.#provider.tokens();
    return {
      clientId,
      secret,
      accessToken: tokens?.access_token ?? '',
      refreshToken: tokens?.refresh_token,
    };
  }

  #newProvider(): Provider {
    const { clientId = '', secret = '', method, keys } = this.#identity;
    const common = { clientId, expectedIssuer: new URL(this.#resource).origin, scope: 'mcp:read' };
    return method === 'private_key_jwt'
      ? new this.#providers.PrivateKeyJwtProvider({
          ...common,
          privateKey: keys.secret,
          algorithm: 'ES256',
        })
      : new this.#providers.ClientCredentialsProvider({ ...common, clientSecret: secret });
  }
}
