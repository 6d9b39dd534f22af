import { flagName } from './flag-name.js';
import type { OptionTable } from './option.js';

/** A command by its name, and where its flags come from. */
export interface CommandShape {
  readonly name: string;
  readonly tables: readonly OptionTable[];
}

/** How a command is called: `create-mcp-auth create [directory]`. */
export function usage({ name, tables }: CommandShape): string {
  const options = tables.flatMap((table) => Object.entries(table));
  const words = options
    .filter(([, { positional }]) => positional === true)
    .map(([key]) => `[${flagName(key)}]`);
  return ['create-mcp-auth', name, ...words].join(' ');
}
