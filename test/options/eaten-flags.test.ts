import { describe, expect, it } from 'vitest';
import { createFlags } from '../../src/options/create-flags.js';
import { eatenFlags } from '../../src/options/eaten-flags.js';
import { createExample } from './create-example.js';

const lost = (argv: readonly string[], env: Record<string, string>) =>
  eatenFlags(
    { env: { npm_command: 'init', ...env }, argv, command: 'npm create mcp-auth@latest' },
    [createExample.table, createFlags],
  );

describe('flags that npm keeps to itself', () => {
  it.each<[string[], Record<string, string>, string]>([
    [['my-app'], { npm_config_dry_run: 'true' }, 'my-app --dry-run'],
    [['my-app'], { npm_config_install: '' }, 'my-app --no-install'],
    [['my-app'], { npm_config_name: 'foo' }, 'my-app --name foo'],
    [['my-app'], { npm_config_json: 'true' }, 'my-app --json'],
    [['my-app', 'a,b'], { npm_config_clients: 'true' }, 'my-app --clients "a,b"'],
    [['my-app', '--port', '1'], { npm_config_yes: 'true' }, 'my-app --port 1 --yes'],
  ])('%j with %j are put back', (argv, env, line) => {
    expect(lost(argv, env)?.hint).toBe(`Type: npm create mcp-auth@latest -- ${line}`);
  });

  it.each<[string, string[], Record<string, string>]>([
    ['nothing is missing', ['my-app'], { npm_config_user_agent: 'npm/10' }],
    ['the flag arrived all the same', ['--dry-run'], { npm_config_dry_run: 'true' }],
    ['its opposite arrived', ['--no-git'], { npm_config_git: 'true' }],
    ["npm's own setting has the name", ['my-app'], { npm_config_git: '/usr/bin/git' }],
    ['npm did not start it', ['my-app'], { npm_command: 'run', npm_config_dry_run: 'true' }],
  ])('are none when %s', (_, argv, env) => {
    expect(lost(argv, env)).toBeUndefined();
  });
});
