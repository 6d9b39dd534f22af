import {
  REGISTRATION_WAYS,
  clientTypes,
  type ClientTypeId,
} from '../../src/clients/client-types.js';
import type { Served } from '../../src/clients/served.js';

/** Every subset of a list, the empty one included. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.reduce<readonly (readonly Item[])[]>(
    (all, item) => [...all, ...all.map((subset) => [...subset, item])],
    [[]],
  );
}

/** Every server that can be asked for, sensible or not: 32 sets of types × 8 sets of ways. */
export const everyServed: readonly Served[] = subsets<ClientTypeId>(
  clientTypes.map(({ id }) => id),
).flatMap((types) =>
  subsets(REGISTRATION_WAYS).map((registration) => ({
    issuer: 'https://auth.example.com',
    clientTypes: types,
    registration,
  })),
);
