import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { closeTerminals, openTerminal } from './terminal.js';

const cases = join(import.meta.dirname, '../../patch/cases');
afterEach(closeTerminals);

/** The command in a terminal, in a fresh copy of a case. */
function patching(name: string, ...flags: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'patching-'));
  cpSync(join(cases, name, 'before'), folder, { recursive: true });
  const env = { XDG_STATE_HOME: join(folder, '.state') };
  return openTerminal({ args: ['patch', ...flags], folder, env, width: 140, height: 60 });
}

describe('a person at a terminal', () => {
  it('decides on the evidence what only a person can decide, and sees the diff before it is written', async () => {
    const terminal = patching('proof-key-unbound', '--derive');
    const file = join(terminal.folder, 'app/.well-known/oauth-authorization-server/route.ts');
    await terminal.sees(
      /for the secret is compared only if the request brings one[^]*\? Does the token endpoint of [^]* let clients in that have no secret\?\n❯ No, leave it/,
    );
    terminal.press('Down', 'Enter');
    await terminal.sees(/\+const CLIENT_TYPES = \{[^]*\? Write this file\?\n[^]*❯ Yes/);
    expect(readFileSync(file, 'utf8')).not.toContain('none');
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain("token: ['none']");
  });

  it('is not asked again, and nothing is written, once it said no', async () => {
    const terminal = patching('proof-key-unbound');
    await terminal.sees(/❯ No, leave it/);
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(0);
    expect(terminal.history()).toContain('0 to patch, 0 fine already, 0 to decide, 1 left alone');
  });

  it('loses nothing that was written while the question stood there', async () => {
    const terminal = patching('python-build-metadata');
    const file = join(terminal.folder, 'server/routes.py');
    await terminal.sees(/\? Write these 2 files\?/);
    appendFileSync(file, '# mine\n');
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(3);
    expect(terminal.history()).toContain('server/routes.py changed after it was read.');
    expect(readFileSync(file, 'utf8')).toMatch(/# mine\n$/);
  });

  it('leaves everything as it is with Ctrl-C', async () => {
    const terminal = patching('python-build-metadata');
    await terminal.sees(/\? Write these 2 files\?/);
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(130);
    expect(readFileSync(join(terminal.folder, 'server/routes.py'), 'utf8')).not.toContain('none');
  });
});
