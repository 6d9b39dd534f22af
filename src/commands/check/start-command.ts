import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, text } from '../../check/facts/answer.js';

/** The command that starts the server in a directory, as far as its package.json tells; a word to replace where it does not. */
export function startCommand(directory: string): string {
  const settings = settingsIn(directory);
  if (settings === undefined) return UNKNOWN;
  const { scripts } = settings;
  if (isObject(scripts) && text(scripts, 'start') !== undefined) return 'npm start';
  // npm starts server.js where there is no script.
  const files = ['server.js', text(settings, 'main')];
  const main = files.find((file) => file !== undefined && existsSync(join(directory, file)));
  return main !== undefined && /^[\w./-]+$/.test(main) ? `node ${main}` : UNKNOWN;
}

const UNKNOWN = 'COMMAND';

function settingsIn(directory: string) {
  try {
    const read: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    return isObject(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
