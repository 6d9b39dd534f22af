import type { CommandLine } from '../options/command-line.js';
import { type CommandName, commands } from '../options/commands.js';
import { bashScript } from '../options/completion/bash-script.js';
import {
  type CompletedCommand,
  completedCommands,
} from '../options/completion/completed-commands.js';
import { fishScript } from '../options/completion/fish-script.js';
import { zshScript } from '../options/completion/zsh-script.js';
import { completionFlags } from '../options/completion-flags.js';
import { readAnswers } from '../options/read-answers.js';
import { Stop } from '../problem.js';
import { sayResult } from '../terminal/say.js';
import { fullTables } from './tables/full-tables.js';

type Shell = (typeof completionFlags.shell.choices)[number]['value'];

const SCRIPT: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints a script that completes commands, flags and their values. @returns 0. */
export async function completion({ flags }: CommandLine): Promise<number> {
  const reading = readAnswers({ table: completionFlags, derive: () => ({}) }, { flags });
  if (reading.problems !== undefined) throw new Stop(2, ...reading.problems);
  const { shell } = reading.answers;
  if (shell === undefined) {
    const hint = `Name it: create-mcp-auth completion ${Object.keys(SCRIPT).join('|')}`;
    throw new Stop(2, { message: 'It is not clear which shell the script is for.', hint });
  }
  const names = Object.keys(commands) as CommandName[];
  const described = names.map((name) => {
    return { name, summary: commands[name].summary, tables: fullTables(name) };
  });
  sayResult(SCRIPT[shell](completedCommands(described)).trimEnd());
  return 0;
}
