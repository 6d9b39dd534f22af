import { type KeyObject, generateKeyPairSync, randomBytes } from 'node:crypto';

export interface StoredClient {
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly secret?: string;
  readonly token: string;
}

export interface Grant {
  readonly client: string;
  /** Whose it is, when not the person's. */
  readonly subject?: string;
  readonly scope: string;
  readonly redirect: string;
  readonly challenge: string;
  alive: boolean;
}

/** Everything one server remembers. */
export interface Site {
  readonly origin: string;
  readonly issuer: string;
  readonly mcp: string;
  readonly methods: readonly string[];
  /** Errors go to the client by redirect even before the login, as RFC 6749 §4.1.2.1 has it. */
  readonly errorsByRedirect: boolean;
  /** Whoever comes with a client and a redirect it knows has to log in before anything else. */
  readonly loginFirst: boolean;
  /** Nobody can register: clients are put in beforehand. */
  readonly closed: boolean;
  /** The client_credentials grant is offered to `MACHINE`. */
  readonly machines: boolean;
  readonly clients: Map<string, StoredClient>;
  readonly codes: Map<string, { grant: Grant; used: boolean }>;
  readonly refreshTokens: Map<string, { grant: Grant; next?: string }>;
  readonly requests: Map<string, URLSearchParams>;
  readonly assertions: Set<string>;
  readonly keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

/** The machine of a server with machines, as its owner knows it. */
export const MACHINE = {
  client_id: 'machine',
  client_secret: 'secret-of-the-machine',
  grant_types: ['client_credentials'],
};

function stored({
  client_id: id,
  client_secret: secret,
  ...metadata
}: typeof MACHINE): StoredClient {
  const method = { token_endpoint_auth_method: 'client_secret_basic' };
  return { id, secret, token: '', metadata: { ...metadata, ...method } };
}

export function makeSite(
  origin: string,
  options: Pick<Site, 'methods' | 'errorsByRedirect' | 'loginFirst' | 'closed' | 'machines'> & {
    path: string;
    endpoint: string;
  },
): Site {
  return {
    origin,
    issuer: `${origin}${options.path}`,
    mcp: `${origin}${options.endpoint}`,
    methods: options.methods,
    errorsByRedirect: options.errorsByRedirect,
    loginFirst: options.loginFirst,
    closed: options.closed,
    machines: options.machines,
    clients: new Map(options.machines ? [[MACHINE.client_id, stored(MACHINE)]] : []),
    codes: new Map(),
    refreshTokens: new Map(),
    requests: new Map(),
    assertions: new Set(),
    keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  };
}

export function newId(): string {
  return randomBytes(24).toString('base64url');
}
