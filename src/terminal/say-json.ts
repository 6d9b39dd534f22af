import { closeSync, openSync, writeFileSync } from 'node:fs';
import { Stop } from '../problem.js';
import { sayResult } from './say.js';

/**
 * Before anything is written: a result that cannot be kept is no reason to stop afterwards.
 *
 * @throws {Stop} 2 when the file of `--json=FILE` cannot be written.
 */
export function checkJsonFile(file: string): void {
  if (file === '') return;
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    throw unwritable(file, error);
  }
}

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
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): Stop {
  const message = `The result could not be written to ${file}: ${String(error)}.`;
  return new Stop(2, { message, hint: 'Name another file.', where: '--json' });
}
