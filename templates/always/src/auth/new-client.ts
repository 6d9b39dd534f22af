import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { OwnerProblem } from '../owner-problem.js';
import type { Entry } from '../store.js';
import { redirectedNowhere, redirectMembers } from './client-redirects.js';
import { clientTypes, registrationWays, type AuthMethod, type ClientType } from './client-types.js';
import { RESOURCE_SCOPES } from './scopes.js';
import { storedSecret } from './stored-secret.js';

/** What the owner says about a client that does not register itself. */
export interface ClientRequest {
  readonly kind: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly id?: string | undefined;
  /** Its public keys: themselves, or where they are. Instead of a secret. */
  readonly keys?: { readonly keys: JWK[] } | { readonly url: string } | undefined;
  /** What a machine may do, separated by spaces; everything when absent. */
  readonly scope?: string | undefined;
}

export interface NewClient {
  readonly entry: Entry;
  readonly clientId: string;
  /** Known here and never again: only its digest is kept. */
  readonly secret: string | undefined;
}

/**
 * The entry of a pre-registered client.
 *
 * @throws {OwnerProblem} when such a client could not work with this server.
 */
export function newClient(request: ClientRequest): NewClient {
  const type = typeOf(request.kind);
  const method = methodOf(type, request);
  const clientId = request.id ?? randomBytes(16).toString('base64url');
  refuseId(clientId);
  const secret = method.startsWith('client_secret') ? newSecret() : undefined;
  const value = {
    client_id: clientId,
    client_name: request.name,
    token_endpoint_auth_method: method,
    id_token_signed_response_alg: 'ES256',
    grant_types: [...type.grants],
    ...(type.kind === 'machine' ? machine(request) : withPeople(request)),
    ...(secret !== undefined && { client_secret: storedSecret(secret) }),
    ...(method === 'private_key_jwt' && keyMembers(request.keys)),
  };
  return { entry: { kind: 'Client', key: clientId, value }, clientId, secret };
}

function typeOf(kind: string): ClientType {
  const types = clientTypes.filter(({ registration }) => registration.includes('pre-registered'));
  const type = types.find((one) => one.kind === kind);
  if (type !== undefined && registrationWays['pre-registered']) return type;
  const kinds = registrationWays['pre-registered']
    ? types.map((one) => one.kind).join(', ')
    : 'none';
  throw new OwnerProblem(
    `Clients of the kind "${kind}" cannot be added. Kinds that can: ${kinds}.`,
    'Which are served is said in src/auth/client-types.ts.',
  );
}

function methodOf({ kind, methods }: ClientType, { keys }: ClientRequest): AuthMethod {
  const method = keys === undefined ? methods[0] : 'private_key_jwt';
  if (method === undefined || !methods.includes(method)) {
    throw new OwnerProblem(`Clients of the kind ${kind} have no key.`, 'Leave key=… out.');
  }
  if (method === 'private_key_jwt' && keys === undefined) {
    throw new OwnerProblem(
      `Clients of the kind ${kind} prove themselves with a key, and none is given.`,
      'Add key=FILE with its public key or JWK Set, or key=https://… where its JWK Set is.',
    );
  }
  return method;
}

/** One that looks like a metadata document would be taken for one. */
function refuseId(id: string): void {
  if (/^[A-Za-z0-9._~-]{1,200}$/.test(id)) return;
  throw new OwnerProblem(
    `The id ${JSON.stringify(id)} cannot be used.`,
    'Use up to 200 letters, digits, dots, dashes and underscores.',
  );
}

function machine({ redirectUris, scope = RESOURCE_SCOPES.join(' ') }: ClientRequest) {
  if (redirectUris.length > 0) throw redirectedNowhere();
  const unknown = scope.split(' ').filter((one) => !RESOURCE_SCOPES.some((known) => known === one));
  if (unknown.length > 0) {
    throw new OwnerProblem(
      `There is no scope ${unknown.join(', ')}.`,
      `Use some of: ${RESOURCE_SCOPES.join(' ')}`,
    );
  }
  return { scope, redirect_uris: [], response_types: [] };
}

function withPeople({ redirectUris, scope }: ClientRequest) {
  if (scope !== undefined) {
    throw new OwnerProblem('What this client may do is what people allow.', 'Leave scope=… out.');
  }
  return redirectMembers(redirectUris);
}

function keyMembers(keys: ClientRequest['keys']) {
  return keys && 'url' in keys ? { jwks_uri: keys.url } : { jwks: keys };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
