import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownEngine, namedEngine } from '../../check/engines/engines.js';
import type { EngineId } from '../../check/engines/engine-names.js';

/** Dependencies that nobody has but for their authorization server; those of clients too say nothing. */
const DEPENDENCIES: readonly (readonly [file: string, sign: RegExp, engine: EngineId])[] = [
  ['mcp-auth.json', /"answers"/, 'create-mcp-auth'],
  ['package.json', /"oidc-provider"\s*:/, 'oidc-provider'],
  ['package.json', /"@better-auth\/oauth-provider"\s*:/, 'better-auth'],
  ['package.json', /"@modelcontextprotocol\/server-legacy"\s*:/, 'mcp-sdk'],
  ['package.json', /"@cloudflare\/workers-oauth-provider"\s*:/, 'workers-oauth-provider'],
  ['pyproject.toml', /["']fastmcp\b/, 'fastmcp'],
  ['requirements.txt', /^fastmcp\b/m, 'fastmcp'],
];

/** What the server in a directory is built on, by its dependencies; the first that is found. */
export function engineIn(directory: string): KnownEngine | undefined {
  const found = DEPENDENCIES.find(([file, sign]) => sign.test(textOf(join(directory, file))));
  return found === undefined ? undefined : namedEngine(found[2], found[0]);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
