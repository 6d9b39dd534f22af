import * as oauth from 'oauth4webapi';
import type { App, Held, Identity } from './app.js';
import { discover, insecure, proof, whoamiWith } from './oauth4webapi-common.js';

export class Machine implements App {
  #accessToken = '';

  readonly #resource: string;
  readonly #identity: Identity;

  constructor(resource: string, identity: Identity) {
    this.#resource = resource;
    this.#identity = identity;
  }

  async connect(): Promise<void> {
    const server = await discover(this.#resource);
    const client = { client_id: this.#identity.clientId ?? '' };
    const auth = proof(this.#identity.method, this.#identity);
    const wanted = { scope: 'mcp:read', resource: this.#resource };
    const given = [server, client, auth, new URLSearchParams(wanted)] as const;
    const response = await oauth.clientCredentialsGrantRequest(...given, insecure);
    const tokens = await oauth.processClientCredentialsResponse(server, client, response);
    this.#accessToken = tokens.access_token;
  }

  whoami(): Promise<string> {
    return whoamiWith(this.#resource, this.#accessToken);
  }

  refresh(): Promise<void> {
    return this.connect();
  }

  held(): Held {
    const { clientId = '', secret } = this.#identity;
    return { clientId, secret, accessToken: this.#accessToken, refreshToken: undefined };
  }
}
