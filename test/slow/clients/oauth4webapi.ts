import * as oauth from 'oauth4webapi';
import type { App, Held, Identity, Library } from './app.js';
import { discover, insecure, proof, whoamiWith } from './oauth4webapi-common.js';
import { Machine } from './oauth4webapi-machine.js';

class WebApp implements App {
  #server: oauth.AuthorizationServer | undefined;
  #client: oauth.Client = { client_id: '' };
  #tokens: oauth.TokenEndpointResponse | undefined;

  readonly #resource: string;
  #identity: Identity;

  constructor(resource: string, identity: Identity) {
    this.#resource = resource;
    this.#identity = identity;
  }

  async connect(allow: (url: string) => Promise<URL>): Promise<void> {
    const server = (this.#server = await discover(this.#resource));
    this.#client = await this.#register(server);
    const { redirectUri } = this.#identity;
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const url = new URL(server.authorization_endpoint ?? '');
    url.search = new URLSearchParams({
      client_id: this.#client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      scope: 'mcp:read offline_access',
      resource: this.#resource,
      state,
    }).toString();
    const answer = oauth.validateAuthResponse(server, this.#client, await allow(url.href), state);
    const given = [server, this.#client, this.#proof, answer, redirectUri, verifier] as const;
    const response = await oauth.authorizationCodeGrantRequest(...given, insecure);
    this.#tokens = await oauth.processAuthorizationCodeResponse(server, this.#client, response);
  }

  async #register(server: oauth.AuthorizationServer): Promise<oauth.Client> {
    const { clientId, method, redirectUri, keys } = this.#identity;
    if (clientId !== undefined) return { client_id: clientId };
    const metadata = {
      client_name: 'A client nobody here wrote',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: method,
      ...(method === 'private_key_jwt' && { jwks: { keys: [keys.open as oauth.JWK] } }),
    };
    const response = await oauth.dynamicClientRegistrationRequest(server, metadata, insecure);
    const client = await oauth.processDynamicClientRegistrationResponse(response);
    const { client_id: id, client_secret: secret } = client;
    this.#identity = {
      ...this.#identity,
      clientId: id,
      ...(typeof secret === 'string' && { secret }),
    };
    return client;
  }

  get #proof(): oauth.ClientAuth {
    return proof(this.#identity.method, this.#identity);
  }

  async whoami(): Promise<string> {
    return whoamiWith(this.#resource, this.#tokens?.access_token ?? '');
  }

  async refresh(): Promise<void> {
    const server = this.#server as oauth.AuthorizationServer;
    const token = this.#tokens?.refresh_token ?? '';
    const given = [server, this.#client, this.#proof, token] as const;
    const response = await oauth.refreshTokenGrantRequest(...given, insecure);
    this.#tokens = await oauth.processRefreshTokenResponse(server, this.#client, response);
  }

  held(): Held {
    return {
      clientId: this.#client.client_id,
      secret: this.#identity.secret,
      accessToken: this.#tokens?.access_token ?? '',
      refreshToken: this.#tokens?.refresh_token,
    };
  }
}

/** `oauth4webapi`. */
export const oauth4webapi: Library = {
  app: (resource, identity) => new WebApp(resource, identity),
  machine: (resource, identity) => new Machine(resource, identity),
};
