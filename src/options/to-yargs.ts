import { conditionText } from './condition.js';
import { flagName } from './flag-name.js';
import type { Option, OptionTable } from './option.js';
import { defaultText } from './default-text.js';

/** What `yargs.option` and `yargs.positional` take. */
export interface YargsOption {
  readonly type: 'string' | 'boolean';
  readonly describe: string;
  readonly alias?: string;
  readonly defaultDescription?: string;
}

export interface YargsDefinitions {
  readonly positionals: readonly { readonly name: string; readonly option: YargsOption }[];
  readonly options: Readonly<Record<string, YargsOption>>;
}

/** The flags of a table as plain data, for yargs to write the help from. */
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

function toYargsOption(key: string, option: Option): YargsOption {
  const usual = defaultText(option);
  return {
    type: option.kind === 'yesNo' ? 'boolean' : 'string',
    describe: describe(key, option),
    ...(option.alias !== undefined && { alias: option.alias }),
    ...(usual !== undefined && { defaultDescription: usual }),
  };
}

/** Few choices are named; a long list would bury the flags. */
const MOST_NAMED = 5;

function describe(key: string, option: Option): string {
  const choices = 'choices' in option ? option.choices.map(({ value }) => value) : [];
  const named = choices.length <= MOST_NAMED ? choices : [];
  const listed = named.length === 0 ? '' : `: ${named.join(', ')}`;
  const only = option.onlyIf === undefined ? '' : `; only when ${conditionText(option.onlyIf)}`;
  const off = option.kind === 'yesNo' && option.default ? `; off with --no-${flagName(key)}` : '';
  return `${option.help}${listed}${only}${off}`;
}
