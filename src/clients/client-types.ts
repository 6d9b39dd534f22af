/** How a client proves itself at the token endpoint, in the order servers publish it (RFC 8414 §2). */
export const AUTH_METHODS = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

/** Ways a client becomes known to the server. */
export const REGISTRATION_WAYS = ['metadata-document', 'dynamic', 'pre-registered'] as const;
export type RegistrationWay = (typeof REGISTRATION_WAYS)[number];

export const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'] as const;
export type GrantType = (typeof GRANT_TYPES)[number];

/** One kind of client. What a server publishes is the union of the rows it serves. */
export interface ClientType {
  readonly id: string;
  readonly title: string;
  readonly who: string;
  readonly methods: readonly AuthMethod[];
  readonly grants: readonly GrantType[];
  /** Every way that can work for this kind. */
  readonly registration: readonly RegistrationWay[];
  /** The ways turned on when nobody says otherwise. */
  readonly registrationByDefault: readonly RegistrationWay[];
}

export const clientTypes = [
  {
    id: 'native',
    title: 'Public native app',
    who: "runs on the person's machine; redirects to loopback or a private-use scheme",
    methods: ['none'],
    grants: ['authorization_code', 'refresh_token'],
    registration: ['metadata-document', 'dynamic', 'pre-registered'],
    registrationByDefault: ['metadata-document', 'dynamic', 'pre-registered'],
  },
  {
    id: 'browser',
    title: 'Public web app',
    who: 'runs in a browser or as a hosted service without a secret; redirects to https',
    methods: ['none'],
    grants: ['authorization_code', 'refresh_token'],
    registration: ['metadata-document', 'dynamic', 'pre-registered'],
    registrationByDefault: ['metadata-document', 'dynamic', 'pre-registered'],
  },
  {
    id: 'confidential',
    title: 'Confidential web app with a secret',
    who: 'keeps a shared secret on its server',
    // Basic because RFC 8414 §2 makes it the default; the body because OAuth 2.1 §2.4.1 requires it.
    methods: ['client_secret_basic', 'client_secret_post'],
    grants: ['authorization_code', 'refresh_token'],
    // A metadata document is public, so it cannot carry a shared secret.
    registration: ['dynamic', 'pre-registered'],
    registrationByDefault: ['dynamic', 'pre-registered'],
  },
  {
    id: 'private_key_jwt',
    title: 'Confidential web app with a key',
    who: 'signs an assertion with its private key (RFC 7523)',
    methods: ['private_key_jwt'],
    grants: ['authorization_code', 'refresh_token'],
    registration: ['metadata-document', 'dynamic', 'pre-registered'],
    registrationByDefault: ['pre-registered'],
  },
  {
    id: 'machine',
    title: 'Machine without a person',
    who: 'gets tokens for itself with client_credentials (RFC 6749 §4.4)',
    methods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    grants: ['client_credentials'],
    registration: ['pre-registered'],
    registrationByDefault: ['pre-registered'],
  },
] as const satisfies readonly ClientType[];

export type ClientTypeId = (typeof clientTypes)[number]['id'];

/** The rows of these ids, in table order. */
export function clientTypeRows(
  ids: readonly ClientTypeId[],
): readonly (ClientType & { id: ClientTypeId })[] {
  return clientTypes.filter((row) => ids.includes(row.id));
}
