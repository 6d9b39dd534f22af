import { createFlags } from './create-flags.js';
import { createOptions } from './create-options.js';
import type { OptionTable } from './option.js';

/** What the command line knows of a command before it is loaded. */
export interface CommandRow {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Where flags come from, in the order help shows them. */
  readonly tables: readonly OptionTable[];
  readonly examples: readonly (readonly [line: string, what: string])[];
}

/** Every command. The choices of clients are filled in by the command itself: help does not list them. */
export const commands = {
  create: {
    summary: 'Make an MCP server with the authorization server that protects it',
    tables: [createOptions({ clients: [], recommended: [], registration: [] }), createFlags],
    examples: [
      ['create-mcp-auth my-server', 'ask, show the plan, write'],
      ['create-mcp-auth my-server --yes', 'take the recommended answers'],
      ['create-mcp-auth my-server --clients claude-code,cursor', 'serve these clients only'],
    ],
  },
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandName = keyof typeof commands;
