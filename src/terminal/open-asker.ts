import type { Asker } from './asker.js';
import { wantsPlainPrompts } from './environment.js';

/** The asker this terminal and its person can use: `ACCESSIBLE=1` asks line by line and redraws nothing. */
export async function openAsker(): Promise<Asker> {
  if (wantsPlainPrompts()) return (await import('./plain-asker.js')).plainAsker;
  return (await import('./screen-asker.js')).screenAsker;
}
