import { clientTypeRows, type ClientTypeId } from './client-types.js';
import { metadataFor, type AuthorizationServerMetadata } from './metadata.js';
import type { Chosen } from './resolve-clients.js';
import type { Served } from './served.js';

/** One value of a published array and who causes it. */
export interface Why {
  readonly key: keyof AuthorizationServerMetadata;
  readonly value: string;
  /** Names, in the order they were chosen from; never empty while nothing contradicts. */
  readonly because: readonly string[];
}

type Cause = (value: string, served: Served, chosen: readonly Chosen[]) => readonly string[];

/** For every value of every published array: the clients, or the rule, that put it there. */
export function whyPublished(served: Served, chosen: readonly Chosen[]): readonly Why[] {
  const metadata = metadataFor(served);
  return CAUSES.flatMap(([key, cause]) => {
    const values = metadata[key];
    if (!Array.isArray(values)) return [];
    return values.map((value: string) => ({ key, value, because: cause(value, served, chosen) }));
  });
}

const byMethod: Cause = (value, served, chosen) => {
  const users = namesOf(chosen, (row) => row.methods.some((method) => method === value));
  // A document's client holds no shared secret, so the way itself calls for `none`.
  const documents = value === 'none' && served.registration.includes('metadata-document');
  return documents ? [...users, 'metadata documents'] : users;
};

const byGrant: Cause = (value, _, chosen) =>
  namesOf(chosen, (row) => row.grants.some((grant) => grant === value));

const byKey: Cause = (_, served, chosen) => byMethod('private_key_jwt', served, chosen);

const byScope: Cause = (value, served, chosen) =>
  value === 'offline_access' ? byGrant('refresh_token', served, chosen) : ["the server's tools"];

const always =
  (rule: string): Cause =>
  () => [rule];

/** Every array of the metadata document; a test holds that none is missing. */
const CAUSES: readonly (readonly [keyof AuthorizationServerMetadata, Cause])[] = [
  ['scopes_supported', byScope],
  ['response_types_supported', always('OAuth 2.1')],
  ['response_modes_supported', always('OAuth 2.1')],
  ['grant_types_supported', byGrant],
  ['token_endpoint_auth_methods_supported', byMethod],
  ['token_endpoint_auth_signing_alg_values_supported', byKey],
  ['revocation_endpoint_auth_methods_supported', byMethod],
  ['revocation_endpoint_auth_signing_alg_values_supported', byKey],
  ['code_challenge_methods_supported', always('PKCE, which every client must use')],
];

type Row = ReturnType<typeof clientTypeRows>[number];

function namesOf(chosen: readonly Chosen[], uses: (row: Row) => boolean): readonly string[] {
  const hasUser = (ids: readonly ClientTypeId[]) => clientTypeRows(ids).some(uses);
  return chosen.filter(({ clientTypes }) => hasUser(clientTypes)).map(({ name }) => name);
}
