import { conditionText } from './condition.js';
import { flagName } from './flag-name.js';
import type { Option, OptionTable } from './option.js';
import type { RawAnswers } from './read-answers.js';
import { defaultText } from './default-text.js';

/** What `yargs.option` and `yargs.positional` take. No `default`: only what was typed may come back. */
export interface YargsOption {
  readonly type: 'string' | 'boolean';
  readonly describe: string;
  readonly alias?: string;
  readonly requiresArg?: boolean;
  readonly defaultDescription?: string;
}

export interface YargsDefinitions {
  readonly positionals: readonly { readonly name: string; readonly option: YargsOption }[];
  readonly options: Readonly<Record<string, YargsOption>>;
}

/**
 * The flags of a table as plain data. Numbers and lists are declared as text, because yargs turns `--port x` into NaN and
 * lets a list swallow the directory; `parseValue` reads them.
 */
export function toYargs(table: OptionTable): YargsDefinitions {
  const rows = Object.entries(table);
  return {
    positionals: rows
      .filter(([, option]) => option.positional === true)
      .map(([key, option]) => ({ name: flagName(key), option: toYargsOption(key, option) })),
    options: Object.fromEntries(
      rows
        .filter(([, option]) => option.positional !== true)
        .map(([key, option]) => [flagName(key), toYargsOption(key, option)]),
    ),
  };
}

/** The raw values that were typed, by key of the table: what `readAnswers` takes as `flags`. */
export function fromYargs(
  table: OptionTable,
  parsed: Readonly<Record<string, unknown>>,
): RawAnswers {
  const typed = Object.keys(table).flatMap((key) => {
    const value = parsed[flagName(key)];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(typed);
}

function toYargsOption(key: string, option: Option): YargsOption {
  const usual = defaultText(option);
  return {
    type: option.kind === 'yesNo' ? 'boolean' : 'string',
    describe: describe(key, option),
    ...(option.alias !== undefined && { alias: option.alias }),
    ...(takesValue(option) && { requiresArg: true }),
    ...(usual !== undefined && { defaultDescription: usual }),
  };
}

function takesValue(option: Option): boolean {
  if (option.kind === 'yesNo' || option.positional === true) return false;
  return !('bare' in option && option.bare === true);
}

/** Few choices are named; a long list would bury the flags. */
const MOST_NAMED = 5;

function describe(key: string, option: Option): string {
  const choices = 'choices' in option ? option.choices.map(({ value }) => value) : [];
  const named = choices.length <= MOST_NAMED ? choices : [];
  const listed = named.length === 0 ? '' : `: ${named.join(', ')}`;
  const only = option.onlyIf === undefined ? '' : `; only when ${conditionText(option.onlyIf)}`;
  const off =
    option.kind === 'yesNo' && option.default ? `; leave out with --no-${flagName(key)}` : '';
  return `${option.help}${listed}${only}${off}`;
}
