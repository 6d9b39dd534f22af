import type { Argv } from 'yargs';
import type { CommandLine } from './options/command-line.js';
import { type CommandName, commands } from './options/commands.js';
import { unknownName } from './options/did-you-mean.js';
import { eatenFlags } from './options/eaten-flags.js';
import { readArgv } from './options/read-argv.js';
import type { OptionTable } from './options/option.js';
import type { RawAnswers } from './options/read-answers.js';
import { fromYargs, toYargs } from './options/to-yargs.js';
import { Stop } from './problem.js';
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
    const flags = await readFlags(name, rest);
    const run = await RUN[name]();
    return await run({ ...program, flags });
  } catch (error) {
    return sayFailure(error);
  }
}

/** The text of `--help` for one command; that of `create` tells of the others too. The stub in `bin/` prints it. */
export async function helpText(name: CommandName): Promise<string> {
  const { fullTables } = await import('./commands/tables/full-tables.js');
  return (await yargsFor(name, fullTables(name))).getHelp();
}

/** `create` may be left out: `create-mcp-auth my-server`. */
function commandOf(argv: readonly string[]): { name: CommandName; rest: readonly string[] } {
  const [first, ...rest] = argv;
  if (first !== undefined && isCommand(first)) return { name: first, rest };
  return { name: 'create', rest: argv };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

/** @throws {Stop} 3 when npm kept flags to itself, 2 when a flag is unknown or lacks its value. */
async function readFlags(name: CommandName, words: readonly string[]): Promise<RawAnswers> {
  const { tables } = commands[name];
  const eaten = eatenFlags(
    { env: process.env, argv: words, command: 'npm create mcp-auth@latest' },
    tables,
  );
  if (eaten !== undefined) throw new Stop(3, eaten);
  const { argv, positionals, problems } = readArgv(words, tables);
  if (problems.length > 0) throw new Stop(2, ...problems);
  const spare = positionals[positionalNames(name).length];
  if (spare !== undefined) throw new Stop(2, spareWord(spare));
  const parsed = (await yargsFor(name, tables)).parseSync([...argv]);
  return Object.assign({}, ...tables.map((table) => fromYargs(table, parsed))) as RawAnswers;
}

function positionalNames(name: CommandName): readonly string[] {
  return commands[name].tables.flatMap((table) =>
    toYargs(table).positionals.map((positional) => positional.name),
  );
}

function spareWord(word: string) {
  const likely = unknownName('command', word, Object.keys(commands));
  return {
    ...likely,
    message: `There is one word too many: ${JSON.stringify(word)}.`,
    where: word,
  };
}

/** Loads yargs, which whoever mistypes a flag need not wait for. */
async function yargsFor(name: CommandName, tables: readonly OptionTable[]): Promise<Argv> {
  const { default: yargs } = await import('yargs');
  const { summary, examples } = commands[name];
  const definitions = tables.map((table) => toYargs(table));
  const positionals = definitions.flatMap((definition) => definition.positionals);
  const words = positionals.map((positional) => ` [${positional.name}]`).join('');
  return yargs([])
    .scriptName(name === 'create' ? 'create-mcp-auth' : `create-mcp-auth ${name}`)
    .locale('en')
    .alias({ help: 'h', version: 'v' })
    .exitProcess(false)
    .fail(false)
    .parserConfiguration({ 'camel-case-expansion': false })
    .command(`$0${words}`, summary, (builder) => {
      for (const positional of positionals) builder.positional(positional.name, positional.option);
      for (const { options } of definitions) builder.options(options);
      return builder.example(examples.map(([line, what]) => [line, what]));
    })
    .epilogue(name === 'create' ? otherCommands() : '');
}

function otherCommands(): string {
  const others = Object.entries(commands).filter(([name]) => name !== 'create');
  const lines = others.map(
    ([name, { summary }]) => `  create-mcp-auth ${name.padEnd(11)} ${summary}`,
  );
  return lines.length === 0 ? '' : ['Other commands:', ...lines].join('\n');
}
