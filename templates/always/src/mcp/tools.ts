import type { McpServer } from '@modelcontextprotocol/server';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '../store.js';
import { requireScope } from './require-scope.js';
import type { Caller } from './verify-access-token.js';

export interface ToolContext {
  readonly caller: Caller;
  readonly store: Store;
}

const NOTE_LIFETIME = 24 * 60 * 60;

/**
 * The tools of this server: replace them with your own. Each says which scope it needs; a caller
 * without it is asked for it before the tool runs.
 */
export function registerTools(server: McpServer, context: ToolContext): void {
  registerWhoami(server, context);
  registerWriteNote(server, context);
}

function registerWhoami(server: McpServer, { caller }: ToolContext): void {
  server.registerTool(
    'whoami',
    {
      description: 'Says who is calling, with which client, and what they may do.',
      annotations: { readOnlyHint: true },
      scopeChallenge: requireScope('mcp:read'),
    },
    () => text(JSON.stringify(caller)),
  );
}

function registerWriteNote(server: McpServer, { caller, store }: ToolContext): void {
  server.registerTool(
    'write_note',
    {
      description: 'Keeps a note of the caller for a day.',
      inputSchema: z.object({ note: z.string().min(1).max(1000) }),
      scopeChallenge: requireScope('mcp:write'),
    },
    async ({ note }) => {
      const key = randomUUID();
      const expiresAt = Math.floor(Date.now() / 1000) + NOTE_LIFETIME;
      await store.write([
        { add: { kind: 'Note', key, value: { note }, accountId: caller.subject, expiresAt } },
      ]);
      return text(`Note ${key} is written.`);
    },
  );
}

function text(value: string) {
  return { content: [{ type: 'text' as const, text: value }] };
}
