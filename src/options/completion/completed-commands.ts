import { flagName } from '../flag-name.js';
import type { Option, OptionTable } from '../option.js';

/** What may follow a flag, or stand in a command's first place. */
export type Completed =
  | { readonly kind: 'nothing' }
  /** Something only the person knows. */
  | { readonly kind: 'text' }
  | { readonly kind: 'files' }
  | { readonly kind: 'directories' }
  /** One of these values, or several with commas between them. */
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly several: boolean };

export interface CompletedFlag {
  /** As typed: `--yes`, `-y`, `--no-git`. */
  readonly words: readonly string[];
  readonly help: string;
  readonly takes: Completed;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly CompletedFlag[];
  readonly word: Completed;
}

/** A command as its tables describe it. */
export interface DescribedCommand {
  readonly name: string;
  readonly summary: string;
  readonly tables: readonly OptionTable[];
}

/** What a shell can complete, read off the tables. */
export function completedCommands(described: readonly DescribedCommand[]): CompletedCommand[] {
  return described.map(({ name, summary, tables }) => {
    const rows = tables.flatMap((table) => Object.entries(table));
    const positional = rows.find(([, option]) => option.positional === true);
    const flags = rows.filter(([, option]) => option.positional !== true);
    return {
      name,
      summary,
      flags: [...flags.map(([key, option]) => flagOf(key, option)), HELP],
      word: positional === undefined ? { kind: 'nothing' } : takenBy(positional[1]),
    };
  });
}

const HELP: CompletedFlag = {
  words: ['--help', '-h'],
  help: 'Show help',
  takes: { kind: 'nothing' },
};

function flagOf(key: string, option: Option): CompletedFlag {
  const name = flagName(key);
  const on = [`--${name}`, ...(option.alias === undefined ? [] : [`-${option.alias}`])];
  const off = option.kind === 'yesNo' && option.default;
  return { words: off ? [`--no-${name}`] : on, help: option.help, takes: takenBy(option) };
}

function takenBy(option: Option): Completed {
  if (option.kind === 'yesNo') return { kind: 'nothing' };
  if (option.kind === 'one' || option.kind === 'many') {
    const values = option.choices.map(({ value }) => value);
    return { kind: 'values', values, several: option.kind === 'many' };
  }
  if (option.kind === 'number') return { kind: 'text' };
  if (option.bare === true) return { kind: 'nothing' };
  if (option.format === 'directory') return { kind: 'directories' };
  return { kind: option.format === 'file' ? 'files' : 'text' };
}
