import type { Answer } from './answer.js';

const REFUSALS: readonly number[] = [400, 403, 421];

/** True for the answer to a request whose Host is not one of the server's. */
export function refusesHost({ status }: Answer): boolean {
  return REFUSALS.includes(status);
}
