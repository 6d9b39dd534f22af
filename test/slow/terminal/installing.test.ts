import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { closeTerminals, openTerminal } from './terminal.js';

afterEach(closeTerminals);

/** A PATH on which npm is this script. */
function npmThat(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'npm-'));
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  return [folder, process.env['PATH']].join(delimiter);
}

const args = ['app', '--yes', '--no-git'];

describe('while dependencies are installed', () => {
  it('something moves, and Ctrl-C leaves a whole project and says how to go on', async () => {
    const terminal = openTerminal({ args, env: { PATH: npmThat('exec sleep 60') } });
    await terminal.sees(/Installing dependencies with npm 0 s/);
    await terminal.sees(/Installing dependencies with npm 1 s/);
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(130);
    await terminal.sees(/dependencies are not\. Go on with: cd app && npm install/);
    expect(existsSync(join(terminal.folder, 'app/mcp-auth.json'))).toBe(true);
  });

  it('a failure shows what npm said, leaves the project and says how to go on', async () => {
    const terminal = openTerminal({
      args,
      env: { PATH: npmThat('echo "npm error code E404" >&2; exit 7') },
    });
    expect(await terminal.ends()).toBe(2);
    await terminal.sees(/npm error code E404[^]*failed with exit code 7[^]*cd app && npm install/);
    expect(existsSync(join(terminal.folder, 'app/mcp-auth.json'))).toBe(true);
  });

  it('nothing spins with plain prompts', async () => {
    const env = { ACCESSIBLE: '1', PATH: npmThat('exit 0') };
    const terminal = openTerminal({ args, env });
    expect(await terminal.ends()).toBe(0);
    await terminal.sees(/The same again/);
    expect(terminal.history()).toMatch(/^Installing dependencies with npm…$/m);
  });

  it('Ctrl-C stops a started server, which is no failure', async () => {
    const script = 'if [ "$1" = run ]; then echo serving; exec sleep 60; fi';
    const env = { PATH: npmThat(script) };
    const terminal = openTerminal({ args: [...args, '--start'], env });
    await terminal.sees(/Ctrl-C stops it[^]*serving/);
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(0);
  });
});
