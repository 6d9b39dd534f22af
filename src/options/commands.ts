import { checkFlags } from './check-flags.js';
import { clientsFlags } from './clients-flags.js';
import { completionFlags } from './completion-flags.js';
import { createFlags } from './create-flags.js';
import { createOptions } from './create-options.js';
import type { OptionTable } from './option.js';
import { patchFlags } from './patch-flags.js';

/** What the command line knows of a command before it is loaded. */
export interface CommandRow {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Where flags come from, in the order help shows them. */
  readonly tables: readonly OptionTable[];
  readonly examples: readonly (readonly [line: string, what: string])[];
}

/** Every command. Those choices of `create` that other parts know are filled in where they are needed. */
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
  check: {
    summary: 'Tell whether a server does what its metadata says, and which clients can connect',
    tables: [checkFlags([], [])],
    examples: [
      ['create-mcp-auth check https://host/mcp', 'read only: nothing is changed at the server'],
      ['create-mcp-auth check http://localhost:3000/mcp --active', 'prove every method'],
      ['create-mcp-auth check . --fix', 'the source alone: repair, then tell what is left'],
      ['create-mcp-auth check https://host/mcp --client cursor,zed', 'these clients only'],
    ],
  },
  patch: {
    summary: 'Repair the metadata of an existing project, on evidence from its code',
    tables: [patchFlags],
    examples: [
      ['create-mcp-auth patch', 'this directory: show the evidence and the diff, ask, write'],
      ['create-mcp-auth patch --check', 'for CI: exit with 1 when something would change'],
      ['create-mcp-auth patch ../server --yes', 'write what is certain, leave the rest'],
    ],
  },
  clients: {
    summary: 'List the real clients we know, and what each needs',
    tables: [clientsFlags],
    examples: [
      ['create-mcp-auth clients', 'all of them, under the headings of the picker'],
      ['create-mcp-auth clients confidential', 'those that need a confidential kind'],
      ['create-mcp-auth clients cursor --json', 'everything we know about one'],
    ],
  },
  completion: {
    summary: 'Print a script that completes all this in a shell',
    tables: [completionFlags],
    examples: [
      ['source <(create-mcp-auth completion bash)', 'in ~/.bashrc'],
      ['source <(create-mcp-auth completion zsh)', 'in ~/.zshrc'],
      ['create-mcp-auth completion fish | source', 'in ~/.config/fish/config.fish'],
    ],
  },
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandName = keyof typeof commands;
