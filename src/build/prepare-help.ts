import { type CommandName, commands } from '../options/commands.js';
import { helpText } from './help-text.js';

/**
 * The help of every command, by name; that of the program itself stands under the empty name. Yargs
 * makes it once, when the package is built.
 */
export async function prepareHelp(): Promise<Record<string, string>> {
  const names = Object.keys(commands) as CommandName[];
  const texts = await Promise.all(names.map(async (name) => [name, await helpText(name)] as const));
  return { ...Object.fromEntries(texts), '': await helpText('create') };
}
