import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { customised, goTo, recommended } from './prompts.js';
import { closeTerminals, openTerminal } from './terminal.js';

const args = ['--no-install', '--no-git'];
afterEach(closeTerminals);

describe('a person at a terminal', () => {
  it('is asked how to begin, sees the plan, and gets the project', async () => {
    const terminal = openTerminal({ args });
    const opening = await goTo(terminal, recommended, 'how to begin');
    expect(opening).toMatch(/❯ Recommended\n {2}Customise/);
    expect(opening).toContain('Every answer can be changed at the end');
    terminal.press('Enter');
    await terminal.sees(/Where should the project go\? \(my-mcp-server\)/);
    terminal.type('app');
    terminal.press('Enter');
    await terminal.sees(/❯ Write it/);
    const plan = terminal.history();
    expect(plan).toMatch(/app: \d+ files, [\d.]+ kB/);
    expect(plan).toMatch(/src\/ +\d+ files +[\d.]+ kB[^]*package\.json +[\d.]+ kB/);
    expect(plan).toMatch(/Published at http:\/\/localhost:3000\/\.well-known/);
    expect(plan).toMatch(/"token_endpoint_auth_methods_supported": \[\s*"none",/);
    expect(plan).toMatch(/none +← Claude Code.* and \d+ more/);
    expect(existsSync(join(terminal.folder, 'app'))).toBe(false);
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(0);
    expect(readdirSync(join(terminal.folder, 'app'))).toContain('mcp-auth.json');
    expect(terminal.history()).toMatch(/Start it\n {2}cd app[^]*The same again, without questions/);
  });

  it('is asked everything when customising', async () => {
    const terminal = openTerminal({ args });
    await goTo(terminal, customised, 'the review');
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(0);
    expect(existsSync(join(terminal.folder, 'my-mcp-server/mcp-auth.json'))).toBe(true);
  });

  it('changes an answer after seeing the plan, and nothing else', async () => {
    const terminal = openTerminal({ args });
    await goTo(terminal, customised, 'which answer to change');
    await terminal.sees(/❯ Where should the project go\?\n {2}What is its package called\?/);
    terminal.press(...Array<string>(5).fill('Down'));
    await terminal.sees(/❯ On which port/);
    terminal.press('Enter');
    await terminal.sees(/On which port does it listen\? \(3000\)/);
    terminal.type('4321');
    terminal.press('Enter');
    await terminal.sees(/\? Under which URL will people reach it\? \(http:\/\/localhost:4321\)/);
    terminal.press('Enter');
    await terminal.sees(/❯ Write it/);
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(0);
    const file = readFileSync(join(terminal.folder, 'my-mcp-server/mcp-auth.json'), 'utf8');
    expect(file).toContain('"port": 4321');
    expect(file).toContain('"issuer": "http://localhost:4321"');
  });

  it('ticks the clients as they were chosen when they are to be changed', async () => {
    const terminal = openTerminal({ args });
    await goTo(terminal, recommended, 'the review');
    terminal.press('Down', 'Enter');
    await terminal.sees(/\? Which answer\?/);
    terminal.press('Down', 'Down', 'Enter');
    const asked = await terminal.sees(/\? Which clients should be able to connect\?[^]*none/);
    const [, ticked] = /(\d+) of \d+/.exec(asked) ?? [];
    expect(Number(ticked)).toBeGreaterThan(20);
    expect(asked).toMatch(/◉ [^\n]*Claude Code/);
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(130);
  });

  it('leaves at the review with nothing written', async () => {
    const terminal = openTerminal({ args });
    await goTo(terminal, recommended, 'the review');
    terminal.press('Up', 'Enter');
    expect(await terminal.ends()).toBe(130);
    expect(readdirSync(terminal.folder)).toEqual([]);
  });

  it('who gave answers as flags is asked the directory only', async () => {
    const terminal = openTerminal({ args: [...args, '--clients', 'cursor'] });
    await terminal.sees(/^\? Where should the project go\?/m);
    terminal.press('Enter');
    await terminal.sees(/none +← Cursor, metadata documents\n/);
  });

  it('is never asked with --yes, and not where CI says so', async () => {
    const quiet = openTerminal({ args: [...args, 'app', '--yes'] });
    expect(await quiet.ends()).toBe(0);
    expect(quiet.history()).not.toContain('?  ');
    const automatic = openTerminal({ args, env: { CI: 'true' } });
    expect(await automatic.ends()).toBe(2);
    expect(automatic.screen()).toMatch(/There is no terminal to ask in[^]*--yes/);
  });
});
