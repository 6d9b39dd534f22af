import { createTable } from '../../create/create-answers.js';
import { type CommandName, commands } from '../../options/commands.js';
import { createFlags } from '../../options/create-flags.js';
import type { OptionTable } from '../../options/option.js';
import { checkTable } from '../check/check-table.js';

/** The tables of a command with every choice in them: for help, completion and the README. */
export function fullTables(name: CommandName): readonly OptionTable[] {
  if (name === 'check') return [checkTable];
  return name === 'create' ? [createTable, createFlags] : commands[name].tables;
}
