import type { Problem } from '../problem.js';
import { BUILT_IN } from './built-in.js';
import { nearest } from './did-you-mean.js';
import { flagName } from './flag-name.js';
import type { Option } from './option.js';
import { type CommandShape, usage } from './usage.js';
import { wordsOf } from './words-of.js';

type Row = readonly [key: string, option: Option];

/** Says that there is no such flag, and which of those in the help was meant, if one is near. */
export function unknownFlag(word: string, command: CommandShape): Problem {
  const message = `There is no flag ${JSON.stringify(word)}.`;
  const rows = command.tables.flatMap((table) => Object.entries(table));
  const words = wordsOf(command.tables);
  if (words.some(([key]) => word === `--${flagName(key)}`))
    return { message, hint: `Write it as a word of its own: ${usage(command)}.` };
  const meant = nearestFlag(word, rows);
  if (meant !== undefined) return { message, hint: `Did you mean ${meant}?` };
  const listed = `create-mcp-auth ${command.name} --help lists them.`;
  const isPath = /^-[^-]./.test(word) && words.some(takesPath);
  return { message, hint: isPath ? `${listed} A path of that name is written ./${word}.` : listed };
}

/** Of one letter none is: it is near every other one. */
function nearestFlag(word: string, rows: readonly Row[]): string | undefined {
  if (word.length < 3) return undefined;
  const flags = rows.filter(([, { positional }]) => positional !== true).flatMap(namesOf);
  const known = [...flags, ...BUILT_IN].map((name) => `--${name}`);
  return nearest(word.replace(/^-*/, '--'), known);
}

/** The flag, and what turns it off. */
function namesOf([key, { kind }]: Row): string[] {
  const name = flagName(key);
  return kind === 'yesNo' ? [name, `no-${name}`] : [name];
}

function takesPath([, option]: Row): boolean {
  return option.kind === 'text' && ['directory', 'file'].includes(option.format);
}
