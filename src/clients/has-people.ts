import { type ClientTypeId, clientTypeRows } from './client-types.js';

/** Whether people log in for clients of one of these kinds: a machine gets tokens for itself. */
export function hasPeople(ids: readonly ClientTypeId[]): boolean {
  return clientTypeRows(ids).some(({ grants }) => grants.includes('authorization_code'));
}
