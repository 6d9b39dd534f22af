import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { clientTypes, type AuthMethod } from '../src/auth/client-types.js';
import { Browser, type Page } from './browser.js';
import { PASSWORD, type TestServer } from './start-server.js';
import { authorizationUrl, storeClient } from './store-client.js';

/** The verifier of the challenge that `authorizationUrl` sends (RFC 7636 appendix B). */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const SECRET = 'a secret of a test';
export const REDIRECT_URI = 'https://app.example/callback';
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The methods of clients that people log in to, in published order. */
export const peoplesMethods: readonly AuthMethod[] = [
  ...new Set(
    clientTypes
      .filter(({ grants }) => grants.includes('authorization_code'))
      .flatMap(({ methods }) => methods),
  ),
];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

/** The rest of the metadata of a client without a person. */
export const MACHINE = {
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
  scope: 'mcp:read mcp:write',
};

/** A server that is running, here or in a process of its own. */
export type Where = Pick<TestServer, 'issuer' | 'store'>;

/** What goes into one request besides its parameters. */
export interface Proof {
  readonly headers?: Record<string, string>;
  readonly body?: Record<string, string>;
}

/** A client that is registered here, with what it proves itself with. */
export class OAuthClient {
  secret = SECRET;

  constructor(
    readonly server: Where,
    readonly clientId: string,
    readonly method: AuthMethod,
    readonly privateKey?: CryptoKey,
    readonly redirectUri = REDIRECT_URI,
  ) {}

  /** Where a person who logs in and allows it ends up. */
  async authorize(changes: Readonly<Record<string, string>> = {}): Promise<Page> {
    const browser = new Browser(this.server.issuer);
    const login = await browser.get(authorizationUrl(this.server.issuer, this, changes));
    const consent = await browser.logIn(login, 'demo', PASSWORD);
    return consent.leftFor ? consent : browser.approve(consent);
  }

  async code(changes: Readonly<Record<string, string>> = {}): Promise<string> {
    const { leftFor, html } = await this.authorize(changes);
    const code = leftFor?.searchParams.get('code');
    if (!code) throw new Error(`no code: ${leftFor?.href ?? html}`);
    return code;
  }

  /** Redeems a code as this client does; `changes` go over what a good request has. */
  async exchange(code: string, changes: Record<string, string> = {}): Promise<Answer> {
    return this.token({ grant_type: 'authorization_code', code, ...exchangeOf(this), ...changes });
  }

  async refresh(token: string, changes: Record<string, string> = {}): Promise<Answer> {
    return this.token({ grant_type: 'refresh_token', refresh_token: token, ...changes });
  }

  /** A code and its tokens. */
  async tokens(changes: Readonly<Record<string, string>> = {}): Promise<Tokens> {
    return tokensOf(await this.exchange(await this.code(changes)));
  }

  /** The parameters of a request that gets a token, whoever it is for. */
  async wanted(): Promise<Record<string, string>> {
    if (!peoplesMethods.includes(this.method)) return { grant_type: 'client_credentials' };
    return { grant_type: 'authorization_code', code: await this.code(), ...exchangeOf(this) };
  }

  async token(parameters: Record<string, string>, proof?: Proof): Promise<Answer> {
    return post(`${this.server.issuer}/token`, parameters, proof ?? (await this.proof()));
  }

  async revoke(token: string, parameters: Record<string, string> = {}): Promise<Answer> {
    const url = `${this.server.issuer}/revoke`;
    return post(url, { token, ...parameters }, await this.proof());
  }

  /** What proves this client by the method it is registered with, or by another. */
  async proof(method: AuthMethod = this.method): Promise<Proof> {
    const { clientId, secret } = this;
    if (method === 'client_secret_basic') return { headers: basic(clientId, secret) };
    if (method === 'none') return { body: { client_id: clientId } };
    if (method === 'client_secret_post') {
      return { body: { client_id: clientId, client_secret: secret } };
    }
    return { body: assertionBody(await this.assertion()) };
  }

  /** A good assertion with these changes. */
  async assertion(claims: JWTPayload = {}, header: Record<string, unknown> = {}): Promise<string> {
    const key = this.privateKey ?? (await generateKeyPair('ES256')).privateKey;
    const now = Math.floor(Date.now() / 1000);
    const names = { iss: this.clientId, sub: this.clientId, aud: this.server.issuer };
    return new SignJWT({ ...names, iat: now, exp: now + 60, jti: randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'ES256', ...header })
      .sign(key, { crit: { x: true } });
  }
}

/** Puts a client with this method into the store of the server. */
export async function makeClient(
  server: Where,
  method: AuthMethod = peoplesMethods[0] ?? 'none',
  metadata: Readonly<Record<string, unknown>> = {},
): Promise<OAuthClient> {
  const keyed = method === 'private_key_jwt';
  const pair = keyed ? await generateKeyPair('ES256', { extractable: true }) : undefined;
  const jwks = pair && { jwks: { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'test' }] } };
  const { clientId, redirectUri } = await storeClient(server.store, {
    token_endpoint_auth_method: method,
    ...(!peoplesMethods.includes(method) && MACHINE),
    ...jwks,
    ...metadata,
  });
  return new OAuthClient(server, clientId, method, pair?.privateKey, redirectUri);
}

/** One request, as a form. */
export async function post(
  url: string,
  parameters: Record<string, string> | [string, string][],
  { headers = {}, body = {} }: Proof = {},
): Promise<Answer> {
  const form = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(body)) form.set(name, value);
  return answerOf(await fetch(url, { method: 'POST', headers, body: form }));
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return { status: response.status, headers: response.headers, body };
}

export function basic(user: string, password: string): Record<string, string> {
  const both = [user, password].map(encodeURIComponent).join(':');
  return { authorization: `Basic ${Buffer.from(both).toString('base64')}` };
}

export function assertionBody(assertion: string): Record<string, string> {
  return { client_assertion_type: ASSERTION_TYPE, client_assertion: assertion };
}

export function tokensOf({ status, body }: Answer): Tokens {
  if (status !== 200) throw new Error(`no tokens: ${status} ${JSON.stringify(body)}`);
  return { access: String(body['access_token']), refresh: String(body['refresh_token']) };
}

function exchangeOf({ redirectUri }: OAuthClient): Record<string, string> {
  return { redirect_uri: redirectUri, code_verifier: VERIFIER };
}
