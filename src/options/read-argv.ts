import type { Problem } from '../problem.js';
import { unknownName } from './did-you-mean.js';
import { flagName } from './flag-name.js';
import type { Option, OptionTable } from './option.js';

export interface ReadArgv {
  /** The same words as yargs reads them without surprises: no `--`, and `--flag=value` in one word. */
  readonly argv: readonly string[];
  readonly positionals: readonly string[];
  readonly problems: readonly Problem[];
}

interface Found {
  readonly words: readonly string[];
  /** How many words of argv were used. */
  readonly used: number;
  readonly problem?: Problem;
}

/** Known to every command; the stub in `bin/` answers them. */
const BUILT_IN = ['help', 'version'];
const BUILT_IN_LETTERS = ['h', 'v'];

/**
 * Finds what yargs would pass over in silence: unknown flags, missing values, `--git=maybe`. A literal `--` is dropped,
 * because pnpm and bun pass theirs on and yargs would read everything behind it as words.
 */
export function readArgv(argv: readonly string[], tables: readonly OptionTable[]): ReadArgv {
  const flags = flagsOf(tables);
  const words: string[] = [];
  const positionals: string[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < argv.length;) {
    const found = readWord(argv.slice(index, index + 2), flags);
    index += found.used;
    words.push(...found.words);
    positionals.push(...found.words.filter((word) => !isFlag(word)));
    if (found.problem !== undefined) problems.push(found.problem);
  }
  return { argv: words, positionals, problems };
}

function flagsOf(tables: readonly OptionTable[]): ReadonlyMap<string, Option> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table).map(([key, option]) => [flagName(key), option] as const),
    ),
  );
}

function readWord([word = '', next]: readonly string[], flags: ReadonlyMap<string, Option>): Found {
  if (word === '--') return { words: [], used: 1 };
  if (word.startsWith('--')) return readFlag(word, next, flags);
  if (isFlag(word)) return readLetters(word, flags);
  return { words: [word], used: 1 };
}

function readFlag(
  word: string,
  next: string | undefined,
  flags: ReadonlyMap<string, Option>,
): Found {
  const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const option = flags.get(name);
  if (option === undefined) return readOther(word, name, flags);
  if (option.kind === 'yesNo') {
    if (value === undefined || value === 'true' || value === 'false')
      return { words: [word], used: 1 };
    return refused(
      name,
      `--${name} is on or off, it takes no ${JSON.stringify(value)}.`,
      `Write --${name} or --no-${name}.`,
    );
  }
  if (value !== undefined) return { words: [word], used: 1 };
  if (option.kind === 'text' && option.bare === true) return { words: [`${word}=`], used: 1 };
  if (next === undefined || isFlag(next))
    return refused(name, `--${name} needs a value.`, `Write --${name}=VALUE.`);
  return { words: [`${word}=${next}`], used: 2 };
}

/** `--no-git`, what every command knows, or nothing we know. */
function readOther(word: string, name: string, flags: ReadonlyMap<string, Option>): Found {
  if (BUILT_IN.includes(name)) return { words: [word], used: 1 };
  const negated = name.startsWith('no-') ? flags.get(name.slice('no-'.length)) : undefined;
  if (negated?.kind === 'yesNo') return { words: [word], used: 1 };
  const negations = [...flags].flatMap(([flag, { kind }]) =>
    kind === 'yesNo' ? [`no-${flag}`] : [],
  );
  const known = [...flags.keys(), ...BUILT_IN, ...negations].map((flag) => `--${flag}`);
  return { words: [], used: 1, problem: unknownName('flag', word.replace(/=.*/s, ''), known) };
}

/** `-y`, also several in one word. */
function readLetters(word: string, flags: ReadonlyMap<string, Option>): Found {
  const aliases = [...flags.values()].flatMap(({ alias }) => alias ?? []);
  const known = [...aliases, ...BUILT_IN_LETTERS];
  const unknown = [...word.slice(1)].find((letter) => !known.includes(letter));
  if (unknown === undefined) return { words: [word], used: 1 };

  return {
    words: [],
    used: 1,
    problem: unknownName(
      'flag',
      word,
      known.map((letter) => `-${letter}`),
    ),
  };
}

function refused(name: string, message: string, hint: string): Found {
  return { words: [], used: 1, problem: { message, hint, where: `--${name}` } };
}

/** A lone `-` is a value: standard input. */
function isFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}
