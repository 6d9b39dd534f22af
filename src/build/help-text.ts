import yargs, { type Argv } from 'yargs';
import { fullTables } from '../commands/tables/full-tables.js';
import { type CommandName, commands } from '../options/commands.js';
import { toYargs } from '../options/to-yargs.js';

/** The text of `--help` for one command; that of `create` tells of the others too. The stub in `bin/` prints it. */
export async function helpText(name: CommandName): Promise<string> {
  const { summary, examples } = commands[name];
  const definitions = fullTables(name).map((table) => toYargs(table));
  const positionals = definitions.flatMap((definition) => definition.positionals);
  const words = positionals.map((positional) => ` [${positional.name}]`).join('');
  const command = (builder: Argv) => {
    for (const positional of positionals) builder.positional(positional.name, positional.option);
    for (const { options } of definitions) builder.options(options);
    return builder.example(examples.map(([line, what]) => [line, what]));
  };
  return await yargs([])
    .scriptName(name === 'create' ? 'create-mcp-auth' : `create-mcp-auth ${name}`)
    .locale('en')
    .alias({ help: 'h', version: 'v' })
    .command(`$0${words}`, summary, command)
    .epilogue(name === 'create' ? otherCommands() : '')
    .getHelp();
}

function otherCommands(): string {
  const others = Object.entries(commands).filter(([name]) => name !== 'create');
  const lines = others.map(
    ([name, { summary }]) => `  create-mcp-auth ${name.padEnd(11)} ${summary}`,
  );
  return lines.length === 0 ? '' : ['Other commands:', ...lines].join('\n');
}
