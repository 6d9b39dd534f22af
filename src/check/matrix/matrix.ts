import type { Preset } from '../../clients/presets/preset.js';
import type { Facts } from '../facts.js';
import type { Finding } from '../finding.js';
import type { ClientRow } from './client-row.js';

/** What each client will do with this server, worst first. */
export function matrixOf(
  _facts: Facts,
  _findings: readonly Finding[],
  _clients: readonly Preset[],
): ClientRow[] {
  return [];
}
