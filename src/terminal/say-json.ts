import { writeFileSync } from 'node:fs';
import { Stop } from '../problem.js';
import { sayResult } from './say.js';

/**
 * Where `--json` sends a result: standard output when it names no file.
 *
 * @throws {Stop} 2 when the file cannot be written.
 */
export function sayJson(file: string, result: unknown): void {
  const text = JSON.stringify(result, null, 2);
  if (file === '') return sayResult(text);
  try {
    writeFileSync(file, `${text}\n`);
  } catch (error) {
    const message = `The result could not be written to ${file}: ${String(error)}.`;
    throw new Stop(2, { message, hint: 'Name another file.', where: '--json' });
  }
}
