import type { App, Held, Identity } from './app.js';
import { MemoryProvider } from './memory-provider.js';

/** What the two versions of the MCP SDK name differently. */
export interface Sdk {
  /** Connects and calls `whoami`; with a new transport, as an app that is started again. */
  whoami(resource: string, provider: unknown): Promise<string>;
  /** Whether an error says that the person was asked. */
  isUnauthorized(error: unknown): boolean;
  finish(resource: string, provider: unknown, answer: URL): Promise<void>;
  privateKeyJwt(options: {
    issuer: string;
    subject: string;
    privateKey: Record<string, unknown>;
    alg: string;
  }): NonNullable<MemoryProvider['addClientAuthentication']>;
}

/** An app of the MCP SDK, which does everything itself once it is told to connect. */
export class SdkApp implements App {
  readonly #provider: MemoryProvider;

  readonly #sdk: Sdk;
  readonly #resource: string;

  constructor(sdk: Sdk, resource: string, identity: Identity) {
    this.#sdk = sdk;
    this.#resource = resource;
    this.#provider = new MemoryProvider(identity, new URL(resource).origin);
    if (identity.method !== 'private_key_jwt') return;
    this.#provider.addClientAuthentication = (...given) => {
      const { client_id: id = '' } = this.#provider.clientInformation() ?? {};
      const options = { issuer: id, subject: id, privateKey: identity.keys.secret, alg: 'ES256' };
      return sdk.privateKeyJwt(options)(...given);
    };
  }

  async connect(allow: (url: string) => Promise<URL>): Promise<void> {
    const sdk = this.#sdk;
    const resource = this.#resource;
    const error = await sdk.whoami(resource, this.#provider).then(
      () => new Error('it was let in without a person'),
      (reason: unknown) => reason,
    );
    const { asked } = this.#provider;
    if (!sdk.isUnauthorized(error) || asked === undefined) throw error;
    const answer = await allow(asked.href);
    if (!this.#provider.isAnswer(answer)) throw new Error(`not its answer: ${answer.href}`);
    await sdk.finish(resource, this.#provider, answer);
  }

  whoami(): Promise<string> {
    return this.#sdk.whoami(this.#resource, this.#provider);
  }

  async refresh(): Promise<void> {
    this.#provider.asked = undefined;
    this.#provider.spoilAccessToken();
    await this.whoami();
  }

  held(): Held {
    const client = this.#provider.clientInformation();
    const tokens = this.#provider.tokens();
    return {
      clientId: client?.client_id ?? '',
      secret: client?.client_secret,
      accessToken: tokens?.access_token ?? '',
      refreshToken: tokens?.refresh_token,
    };
  }
}
