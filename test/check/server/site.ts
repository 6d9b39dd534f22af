import { type KeyObject, generateKeyPairSync, randomBytes } from 'node:crypto';

export interface StoredClient {
  readonly id: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly secret?: string;
  readonly token: string;
}

export interface Grant {
  readonly client: string;
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
  readonly clients: Map<string, StoredClient>;
  readonly codes: Map<string, { grant: Grant; used: boolean }>;
  readonly refreshTokens: Map<string, { grant: Grant; next?: string }>;
  readonly requests: Map<string, URLSearchParams>;
  readonly assertions: Set<string>;
  readonly keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

export function makeSite(
  origin: string,
  options: Pick<Site, 'methods' | 'errorsByRedirect' | 'loginFirst' | 'closed'> & {
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
    clients: new Map(),
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
