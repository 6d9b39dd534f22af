import type { CommandLine } from './options/command-line.js';
import { type CommandName, commands } from './options/commands.js';
import { nearest, unknownName } from './options/did-you-mean.js';
import { editDistance } from './options/edit-distance.js';
import { eatenFlags } from './options/eaten-flags.js';
import type { OptionTable } from './options/option.js';
import { readArgv } from './options/read-argv.js';
import { shellWord } from './options/shell-word.js';
import type { RawAnswers } from './options/read-answers.js';
import { type CommandShape, usage } from './options/usage.js';
import { wordsOf } from './options/words-of.js';
import { type Problem, Stop } from './problem.js';
import { sayFailure } from './terminal/say.js';

/** Where and which this program is. */
export type Program = Pick<CommandLine, 'dist' | 'version'>;

/** Each command loads when it runs, and only then. */
const RUN: Readonly<Record<CommandName, () => Promise<(line: CommandLine) => Promise<number>>>> = {
  create: async () => (await import('./commands/create.js')).create,
  check: async () => (await import('./commands/check.js')).check,
  patch: async () => (await import('./commands/patch.js')).patch,
  clients: async () => (await import('./commands/clients.js')).clients,
  completion: async () => (await import('./commands/completion.js')).completion,
};

/**
 * Runs one command.
 *
 * @param argv what was typed after the name of the program.
 * @returns the exit code: 0 done, 1 the answer is no, 2 could not work, 3 refused for safety, 130 cancelled.
 */
export async function main(argv: readonly string[], program: Program): Promise<number> {
  try {
    const { name, rest } = commandOf(argv);
    const flags = readFlags(name, rest);
    const run = await RUN[name]();
    return await run({ ...program, flags });
  } catch (error) {
    return sayFailure(error);
  }
}

/** `create` may be left out: `create-mcp-auth my-server`. */
function commandOf(argv: readonly string[]): { name: CommandName; rest: readonly string[] } {
  const [first, ...rest] = argv;
  if (first !== undefined && isCommand(first)) return { name: first, rest };
  const meant = Object.keys(commands).find((name) => isMeant(first ?? '', name));
  if (first !== undefined && meant !== undefined) throw new Stop(2, mistyped(first, meant));
  return { name: 'create', rest: argv };
}

/** One letter wrong, or two that changed places. */
function isMeant(word: string, name: string): boolean {
  return word[0] === name[0] && editDistance(word, name) === 1;
}

function mistyped(word: string, meant: string) {
  const { message, hint } = unknownName('command', word, [meant]);
  const made = `a project in a directory of that name: create-mcp-auth create ${shellWord(word)}`;
  return { message, hint: `${hint} Or, for ${made}`, where: word };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

/** @throws {Stop} 3 when npm kept flags to itself, 2 when a flag is unknown or lacks its value. */
function readFlags(name: CommandName, words: readonly string[]): RawAnswers {
  const tables: readonly OptionTable[] = commands[name].tables;
  const eaten = eatenFlags(
    { env: process.env, argv: words, command: 'npm create mcp-auth@latest' },
    tables,
  );
  if (eaten !== undefined) throw new Stop(3, eaten);
  const read = readArgv(words, { name, tables });
  if (read.problems.length > 0) throw new Stop(2, ...read.problems);
  const spare = read.positionals[wordsOf(tables).length];
  if (spare !== undefined) throw new Stop(2, spareWord(spare, { name, tables }));
  return read.flags;
}

function spareWord(word: string, command: CommandShape): Problem {
  const meant = nearest(word, Object.keys(commands));
  const written = `Write it like ${usage(command)}, with quotes around a name that has spaces.`;
  return {
    hint: meant === undefined ? written : `Did you mean ${meant}?`,
    message: `There is one word too many: ${JSON.stringify(word)}.`,
    where: word,
  };
}
