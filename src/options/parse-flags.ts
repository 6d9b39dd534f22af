import parse from 'yargs-parser';
import { flagName } from './flag-name.js';
import type { OptionTable } from './option.js';
import type { RawAnswers } from './read-answers.js';
import type { ReadArgv } from './read-argv.js';

/** Nothing comes back but what was typed, under the name it was typed with. */
const AS_TYPED = {
  'camel-case-expansion': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
};

/**
 * The raw values that were typed, by key of the tables: what `readAnswers` takes as `flags`. Numbers and
 * lists come as text, and a list for a flag that was given more than once; `parseValue` reads them.
 */
export function parseFlags(
  { argv, positionals }: ReadArgv,
  tables: readonly OptionTable[],
): RawAnswers {
  const options = tables.flatMap((table) => Object.entries(table));
  const parsed = parse([...argv], parserOptions(options));
  const words = options.filter(([, { positional }]) => positional === true);
  const typed = [
    ...options.map(([key]) => [key, parsed[flagName(key)] as unknown] as const),
    ...words.map(([key], index) => [key, positionals[index]] as const),
  ];
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined));
}

function parserOptions(options: ReadonlyArray<[key: string, option: OptionTable[string]]>) {
  const rows = options.map(([key, option]) => ({ name: flagName(key), ...option }));
  return {
    boolean: rows.filter(({ kind }) => kind === 'yesNo').map(({ name }) => name),
    string: rows.filter(({ kind }) => kind !== 'yesNo').map(({ name }) => name),
    alias: Object.fromEntries(rows.map(({ name, alias = [] }) => [name, alias])),
    configuration: AS_TYPED,
  };
}
