import type { Choice } from '../options/option.js';
import { columns } from './fit.js';

/** What is chosen by name where the names fit beside the question, and by number where they do not. */
export function chosenText(
  choices: readonly Choice[],
  chosen: readonly string[],
  room: number,
): string {
  const names = choices.filter(({ value }) => chosen.includes(value)).map(({ title }) => title);
  const named = names.join(', ');
  const fits = names.length > 0 && columns(named) <= room;
  return fits ? named : `${names.length} of ${choices.length}`;
}
