import { sayResult } from './say.js';
import { checkResultFile, type ResultFile, writeResult } from './write-result.js';

/**
 * Before anything is written: a result that cannot be kept is no reason to stop afterwards.
 *
 * @throws {Stop} 3 when the file of `--json=FILE` holds something else, 2 when it cannot be written.
 */
export function checkJsonFile(file: string, result: unknown): void {
  if (file !== '') checkResultFile(toJson(file), textOf(result));
}

/**
 * Where `--json` sends a result: standard output when it names no file.
 *
 * @throws {Stop} 3 when the file holds something else, 2 when it cannot be written.
 */
export function sayJson(file: string, result: unknown): void {
  if (file === '') return sayResult(textOf(result));
  writeResult(toJson(file), `${textOf(result)}\n`);
}

function toJson(file: string): ResultFile {
  return { file, flag: '--json' };
}

function textOf(result: unknown): string {
  return JSON.stringify(result, null, 2);
}
