import type { RegistrationWay } from '../../clients/client-types.js';
import { behaviourOf } from '../../clients/presets/behaviour.js';
import type { Preset } from '../../clients/presets/preset.js';
import { type JsonObject, strings, text } from '../facts/answer.js';
import { noPeople } from '../facts/not-offered.js';
import { list } from '../facts/say.js';
import type { Facts } from '../facts.js';
import type { Reason } from './client-row.js';

/** How a client becomes known to this server, or why it cannot by itself. */
export type Way =
  | { readonly way: RegistrationWay; readonly reason?: undefined }
  | { readonly way?: RegistrationWay; readonly reason: Reason; readonly certain: boolean };

/** The first way of the client, apart from an identifier given by hand, that the metadata offers. */
export function chooseWay(client: Preset, facts: Facts): Way {
  const { metadata } = facts;
  const { registration } = client;
  const { documentNeedsNone, guessesEndpoints } = behaviourOf(client);
  if (metadata === undefined) return { reason: NO_METADATA, certain: false };
  if (noPeople(facts) !== undefined) return { reason: noGrant(metadata), certain: true };
  const flag = metadata['client_id_metadata_document_supported'] === true;
  const none =
    strings(metadata, 'token_endpoint_auth_methods_supported')?.includes('none') === true;
  const documents = flag && (none || documentNeedsNone !== true);
  const dynamic = text(metadata, 'registration_endpoint') !== undefined;
  const offered = { 'metadata-document': documents, dynamic, 'pre-registered': false };
  const way = registration.find((one) => offered[one]);
  if (way !== undefined) return { way };
  if (guessesEndpoints === true && registration.includes('dynamic')) {
    const text = 'no registration is offered; it tries /register at the issuer all the same';
    return { reason: { rule: 'registration-way-open', text }, certain: false };
  }
  return closed(registration);
}

/** Every client here gets its tokens by a code that a person brought. */
function noGrant(metadata: JsonObject): Reason {
  const grants = list(strings(metadata, 'grant_types_supported'));
  return { text: `it logs a person in with authorization_code, and only ${grants} is offered` };
}

function closed(registration: readonly RegistrationWay[]): Way {
  const wanted = registration.filter((way) => way !== 'pre-registered');
  const names = wanted.map((way) => WORDS[way]).join(' or ');
  if (registration.includes('pre-registered')) {
    const rest = names === '' ? '' : `; by itself it needs ${names}`;
    const text = `it has to be registered by hand, and its client id typed into it${rest}`;
    return { way: 'pre-registered', reason: { text }, certain: false };
  }
  const text = `it cannot register: it needs ${names}, which is not offered`;
  return { reason: { rule: 'registration-way-open', text }, certain: true };
}

const NO_METADATA: Reason = {
  rule: 'metadata-found',
  text: 'without metadata nobody knows how it could register',
};

const WORDS: Readonly<Record<RegistrationWay, string>> = {
  'metadata-document': 'client ID metadata documents',
  dynamic: 'dynamic registration',
  'pre-registered': 'an identifier given by hand',
};
