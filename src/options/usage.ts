import { flagName } from './flag-name.js';
import type { OptionTable } from './option.js';
import { wordsOf } from './words-of.js';

/** A command by its name, and where its flags come from. */
export interface CommandShape {
  readonly name: string;
  readonly tables: readonly OptionTable[];
}

/** How a command is called: `create-mcp-auth create [directory]`. */
export function usage({ name, tables }: CommandShape): string {
  const words = wordsOf(tables).map(([key]) => `[${flagName(key)}]`);
  return ['create-mcp-auth', name, ...words].join(' ');
}
