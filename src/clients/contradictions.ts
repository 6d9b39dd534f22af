import type { Problem } from '../problem.js';
import type { ClientId } from './client-choices.js';
import { clientTypeRows } from './client-types.js';
import { presets } from './presets/presets.js';
import type { Served } from './served.js';

/**
 * Choices that cannot all be true of one server. Empty when everything can.
 *
 * @param named the clients as they were chosen: a real one that is named has to be able to connect.
 */
export function contradictions(
  served: Served,
  named: readonly ClientId[] = [],
): readonly Problem[] {
  const { registration } = served;
  if (served.clientTypes.length === 0) return [NO_CLIENTS];
  if (registration.length === 0) return [NO_WAY];
  const kinds = clientsWithoutWay(served);
  return [
    ...waysWithoutClient(served),
    ...(kinds.length > 0 ? kinds : namedWithoutWay(served, named)),
    ...managementAlone(served),
  ];
}

const NO_CLIENTS: Problem = {
  message: 'No client is chosen, so nobody could connect.',
  hint: 'Choose at least one client or kind of client.',
  where: '--clients',
};

const NO_WAY: Problem = {
  message: 'No way to register is chosen, so no client could become known.',
  hint: 'Choose at least one of metadata-document, dynamic and pre-registered.',
  where: '--registration',
};

/** A way that is on but that no served kind can use would be published and never work. */
function waysWithoutClient({ clientTypes, registration }: Served): Problem[] {
  const rows = clientTypeRows(clientTypes);
  return registration
    .filter((way) => !rows.some((row) => row.registration.includes(way)))
    .map((way) => ({
      message: `Registration ${way} is on, but ${list(rows.map(({ id }) => id))} cannot use it.`,
      hint: `Leave ${way} out of --registration, or add a client that uses it.`,
      where: '--registration',
    }));
}

/** A served kind that has no way to become known could never get a token. */
function clientsWithoutWay({ clientTypes, registration }: Served): Problem[] {
  return clientTypeRows(clientTypes)
    .filter((row) => !row.registration.some((way) => registration.includes(way)))
    .map((row) => ({
      message: `Clients of the kind ${row.id} cannot register: they need ${list(row.registration)}.`,
      hint: `Add ${row.registration.at(-1)} to --registration, or leave ${row.id} clients out.`,
      where: '--registration',
    }));
}

/** A real client can use fewer ways than others of its kind. */
function namedWithoutWay({ registration }: Served, named: readonly ClientId[]): Problem[] {
  return presets
    .filter(({ id }) => named.includes(id))
    .filter((preset) => !preset.registration.some((way) => registration.includes(way)))
    .map(({ id, name, registration: ways }) => ({
      message: `${name} cannot register: ${noneOf(ways)} on.`,
      hint: `Add ${ways.at(-1)} to --registration, or leave ${id} out of --clients.`,
      where: '--registration',
    }));
}

function managementAlone({ registration, registrationManagement = false }: Served): Problem[] {
  if (!registrationManagement || registration.includes('dynamic')) return [];
  return [
    {
      message: 'Registration management (RFC 7592) is on, but dynamic registration is off.',
      hint: 'Add dynamic to --registration, or leave --registration-management out.',
      where: '--registration-management',
    },
  ];
}

/** `dynamic is not`, `neither pre-registered nor dynamic is`. */
function noneOf(ways: readonly string[]): string {
  return ways.length === 1 ? `${ways.join('')} is not` : `neither ${ways.join(' nor ')} is`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}
