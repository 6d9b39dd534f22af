import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Stop } from '../problem.js';

/** A file that a person named for a result, and the flag they named it with. */
export interface ResultFile {
  readonly file: string;
  readonly flag: string;
  /** How results of this kind begin, where one may be empty. */
  readonly begins?: string;
}

/**
 * Writes a result to a file. An earlier result is replaced, and nothing else is: a name that was meant for
 * something to read would cost the person what is in it.
 *
 * @throws {Stop} 3 when the file holds something else, 2 when it cannot be written.
 */
export function writeResult(to: ResultFile, text: string): void {
  checkResultFile(to, text);
  try {
    writeFileSync(to.file, text);
  } catch (error) {
    throw unwritable(to, error);
  }
}

/**
 * Whether a result that begins like this can be kept, before there is anything to keep.
 *
 * @throws {Stop} 3 when the file holds something else, 2 when it cannot be written.
 */
export function checkResultFile(to: ResultFile, text: string): void {
  try {
    closeSync(openSync(to.file, 'a'));
    // A terminal or a pipe has nothing to lose, and might never end.
    const before = statSync(to.file).isFile() ? beginning(readFileSync(to.file, 'utf8')) : '';
    if (before === '' || before.startsWith(beginning(to.begins ?? text))) return;
  } catch (error) {
    throw unwritable(to, error);
  }
  const message = `${to.file} is there already, and is no earlier result.`;
  throw new Stop(3, { message, hint: 'Name another file, or remove that one.', where: to.flag });
}

/** Results of one kind begin alike: a diff, a document type, the first member of an object. */
function beginning(text: string): string {
  return text.slice(0, 100).replace(/\s+/g, '').slice(0, 8).toLowerCase();
}

function unwritable({ file, flag }: ResultFile, error: unknown): Stop {
  const message = `The result could not be written to ${file}: ${String(error)}.`;
  return new Stop(2, { message, hint: 'Name another file.', where: flag });
}
