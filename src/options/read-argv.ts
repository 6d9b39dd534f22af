import type { Problem } from '../problem.js';
import { BUILT_IN } from './built-in.js';
import { flagName } from './flag-name.js';
import type { Option } from './option.js';
import type { RawAnswers } from './read-answers.js';
import { unknownFlag } from './unknown-flag.js';
import type { CommandShape } from './usage.js';
import { wordsOf } from './words-of.js';

/** A command line as far as it could be read. */
export interface ReadArgv {
  /**
   * The raw values that were typed, by key of the tables: what `readAnswers` takes as `flags`. Numbers and lists
   * come as text, and a list for a flag that was given more than once; `parseValue` reads them.
   */
  readonly flags: RawAnswers;
  /** The words that are no flags, also those that are too many. */
  readonly positionals: readonly string[];
  readonly problems: readonly Problem[];
}

/** What one word says, perhaps with the next one. */
interface Found {
  /** How many words of argv were used. */
  readonly used: number;
  /** The names of flags, without dashes, with their values. */
  readonly values?: readonly (readonly [name: string, value: string | boolean])[];
  readonly positional?: string;
  readonly problem?: Problem;
  /** What looks like a flag and is none. */
  readonly unknown?: string;
}

type Flags = ReadonlyMap<string, Option>;

/** `BUILT_IN` by their letters. */
const BUILT_IN_LETTERS = ['h', 'v'];

/**
 * Reads the words after the name of the command, and passes nothing over in silence: unknown flags, missing values,
 * `--git=maybe`. A literal `--` says nothing, because pnpm and bun pass theirs on.
 */
export function readArgv(argv: readonly string[], command: CommandShape): ReadArgv {
  const options = command.tables.flatMap((table) => Object.entries(table));
  const flags = new Map(
    options
      .filter(([, { positional }]) => positional !== true)
      .map(([key, option]) => [flagName(key), option]),
  );
  const found: Found[] = [];
  for (let index = 0; index < argv.length;) {
    const next = readWord(argv.slice(index, index + 2), flags);
    found.push(next);
    index += next.used;
  }
  const values = valuesOf(found);
  const positionals = found.flatMap(({ positional }) => positional ?? []);
  const typed = [
    ...options.map(([key]) => [key, values.get(flagName(key))] as const),
    ...wordsOf(command.tables).map(([key], index) => [key, positionals[index]] as const),
  ];
  return {
    flags: Object.fromEntries(typed.filter(([, value]) => value !== undefined)),
    positionals,
    problems: found.flatMap(({ problem, unknown }) =>
      unknown === undefined ? (problem ?? []) : unknownFlag(unknown, command),
    ),
  };
}

/** Of what is on or off the last one counts; of texts all do. */
function valuesOf(found: readonly Found[]): ReadonlyMap<string, unknown> {
  const all = new Map<string, string | boolean | readonly string[]>();
  for (const [name, value] of found.flatMap(({ values = [] }) => values)) {
    const before = all.get(name);
    const isFirst = before === undefined || typeof before === 'boolean';
    all.set(name, isFirst || typeof value === 'boolean' ? value : [before, value].flat());
  }
  return all;
}

function readWord([word = '', next]: readonly string[], flags: Flags): Found {
  if (word === '--') return { used: 1 };
  if (word.startsWith('--')) return readFlag(word, next, flags);
  return isFlag(word) ? readLetters(word, flags) : { used: 1, positional: word };
}

function readFlag(word: string, next: string | undefined, flags: Flags): Found {
  const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const option = flags.get(name);
  if (option === undefined) return readOther(word, name, flags);
  if (option.kind === 'yesNo') {
    if (value === undefined || value === 'true') return { used: 1, values: [[name, true]] };
    if (value === 'false') return { used: 1, values: [[name, false]] };
    return refused(
      name,
      `--${name} is on or off, it takes no ${JSON.stringify(value)}.`,
      `Write --${name} or --no-${name}.`,
    );
  }
  if (value !== undefined) return { used: 1, values: [[name, value]] };
  if (option.kind === 'text' && option.bare === true) return { used: 1, values: [[name, '']] };
  if (next === undefined || isFlag(next))
    return refused(name, `--${name} needs a value.`, `Write --${name}=VALUE.`);
  return { used: 2, values: [[name, next]] };
}

/** `--no-git`, what every command knows, or nothing we know. */
function readOther(word: string, name: string, flags: Flags): Found {
  if (BUILT_IN.includes(name)) return { used: 1 };
  const negated = name.startsWith('no-') ? name.slice('no-'.length) : '';
  if (flags.get(negated)?.kind === 'yesNo') return { used: 1, values: [[negated, false]] };
  return { used: 1, unknown: word.replace(/=.*/s, '') };
}

/** `-y`, also several in one word. */
function readLetters(word: string, flags: Flags): Found {
  const letters = [...word.slice(1)];
  const names = new Map([...flags].flatMap(([name, { alias }]) => (alias ? [[alias, name]] : [])));
  const known = [...names.keys(), ...BUILT_IN_LETTERS];
  if (letters.every((letter) => known.includes(letter))) {
    const meant = letters.flatMap((letter) => names.get(letter) ?? []);
    return { used: 1, values: meant.map((name) => [name, true]) };
  }
  return { used: 1, unknown: word };
}

function refused(name: string, message: string, hint: string): Found {
  return { used: 1, problem: { message, hint, where: `--${name}` } };
}

/** A lone `-` is a value: standard input. */
function isFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}
