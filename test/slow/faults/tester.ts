import { randomInt } from 'node:crypto';
import { Browser } from '../../../templates/always/test/browser.js';
import { PASSWORD, PERSON } from '../served.js';
import { ask, type Answer, type Ask } from './http.js';

/** The verifier and challenge of RFC 7636 appendix B. */
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const CALLBACK = 'http://127.0.0.1:5588/callback';

export interface Tokens {
  readonly access: string;
  readonly refresh: string;
}

/** A public app and its person, one request at a time. */
export class Tester {
  readonly #issuer: string;
  #browser: Browser;

  constructor(issuer: string) {
    this.#issuer = issuer;
    this.#browser = new Browser(issuer);
  }

  /** Registers (RFC 7591), seen as from another address each time unless told otherwise. */
  register(address = randomAddress(), more: Ask = {}): Promise<Answer> {
    return ask(`${this.#issuer}/register`, {
      headers: { 'x-forwarded-for': address },
      json: {
        client_name: 'An app under load',
        redirect_uris: [CALLBACK],
        token_endpoint_auth_method: 'none',
      },
      ...more,
    });
  }

  /** The id of a client that is registered now. */
  async registered(): Promise<string> {
    const { status, body, text } = await this.register();
    if (status !== 201) throw new Error(`not registered: ${status} ${text}`);
    return String(body['client_id']);
  }

  /** A code the person allows; they log in when they are asked to. */
  async code(clientId: string): Promise<string> {
    let page = await this.#browser.get(this.authorizeUrl(clientId));
    if (page.html.includes('type="password"')) {
      page = await this.#browser.logIn(page, PERSON, PASSWORD);
    }
    const { leftFor } = page.leftFor ? page : await this.#browser.approve(page);
    const code = leftFor?.searchParams.get('code');
    if (!code) throw new Error(`no code: ${page.status} ${leftFor?.href ?? page.html}`);
    return code;
  }

  /** Whether the server would begin with this client: 303, to where a person logs in. */
  authorize(clientId: string): Promise<Answer> {
    return ask(this.authorizeUrl(clientId), { headers: { 'x-forwarded-for': randomAddress() } });
  }

  authorizeUrl(clientId: string): string {
    const url = new URL(`${this.#issuer}/authorize`);
    url.search = new URLSearchParams({
      client_id: clientId,
      redirect_uri: CALLBACK,
      response_type: 'code',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      scope: 'mcp:read offline_access',
    }).toString();
    return url.href;
  }

  exchange(clientId: string, code: string, more: Ask = {}): Promise<Answer> {
    return ask(`${this.#issuer}/token`, {
      form: {
        grant_type: 'authorization_code',
        client_id: clientId,
        code,
        redirect_uri: CALLBACK,
        code_verifier: VERIFIER,
      },
      ...more,
    });
  }

  refresh(clientId: string, token: string, more: Ask = {}): Promise<Answer> {
    const form = { grant_type: 'refresh_token', client_id: clientId, refresh_token: token };
    return ask(`${this.#issuer}/token`, { form, ...more });
  }

  /** Whether a token opens the MCP server: the answer of `whoami`. */
  whoami(token: string, more: Ask = {}): Promise<Answer> {
    return ask(`${this.#issuer}/mcp`, {
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2025-11-25',
      },
      json: {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'whoami', arguments: {} },
      },
      ...more,
    });
  }

  /** An app that is connected. */
  async connected(): Promise<{ clientId: string; tokens: Tokens }> {
    const clientId = await this.registered();
    const tokens = tokensOf(await this.exchange(clientId, await this.code(clientId)));
    return { clientId, tokens };
  }
}

/** The tokens of an answer that has some. */
export function tokensOf({ status, body, text }: Answer): Tokens {
  if (status !== 200) throw new Error(`no tokens: ${status} ${text}`);
  return { access: String(body['access_token']), refresh: String(body['refresh_token']) };
}

function randomAddress(): string {
  return `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;
}
