import type { ClientId } from './client-choices.js';
import {
  REGISTRATION_WAYS,
  clientTypes,
  type ClientTypeId,
  type RegistrationWay,
} from './client-types.js';
import type { Preset } from './presets/preset.js';
import { presets, recommendedIds } from './presets/presets.js';

/** Somebody who was chosen, as the cause of what is published. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly clientTypes: readonly ClientTypeId[];
}

/** What a set of names asks of a server. All lists are in table order, so the order of the names does not matter. */
export interface ResolvedClients {
  readonly presets: readonly Preset[];
  readonly chosen: readonly Chosen[];
  readonly clientTypes: readonly ClientTypeId[];
  readonly registration: readonly RegistrationWay[];
  /** Private-use URI schemes of their redirects (RFC 8252 §7.1), without colon. */
  readonly schemes: readonly string[];
}

/** Total: names that nobody knows are refused where answers are read. */
export function resolveClients(ids: readonly ClientId[]): ResolvedClients {
  const named = new Set<ClientId>(
    ids.flatMap((id): readonly ClientId[] => (id === 'recommended' ? recommendedIds : [id])),
  );
  const chosenPresets = presets.filter(({ id }) => named.has(id));
  const chosenTypes = clientTypes.filter(({ id }) => named.has(id));
  const types = new Set<ClientTypeId>([
    ...chosenPresets.flatMap((preset) => preset.clientTypes),
    ...chosenTypes.map(({ id }) => id),
  ]);
  const ways = new Set<RegistrationWay>([
    ...chosenPresets.flatMap((preset) => preset.registration),
    ...chosenTypes.flatMap((type) => type.registrationByDefault),
  ]);
  return {
    presets: chosenPresets,
    chosen: [
      ...chosenPresets,
      ...chosenTypes.map(({ id, title }) => ({ id, name: title, clientTypes: [id] })),
    ],
    clientTypes: clientTypes.map(({ id }) => id).filter((id) => types.has(id)),
    registration: REGISTRATION_WAYS.filter((way) => ways.has(way)),
    schemes: [...new Set(chosenPresets.flatMap(privateUseSchemes))].sort(),
  };
}

/** The schemes of a client's redirects that are neither http nor https, nor filled in at run time. */
export function privateUseSchemes({ redirectUris }: Preset): readonly string[] {
  return redirectUris
    .map((uri) => /^([a-z][a-z0-9+.-]*):/.exec(uri)?.[1])
    .filter((scheme) => scheme !== undefined)
    .filter((scheme) => scheme !== 'http' && scheme !== 'https');
}
