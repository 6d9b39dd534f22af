import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { customised, goTo } from './prompts.js';
import { type Opening, type Terminal, closeTerminals, openTerminal } from './terminal.js';

const COLOUR = /\u001b\[(?:[1-9]|3[0-8]|9\d)[\d;]*m/;
afterEach(closeTerminals);

/** The picker of clients, with nothing changed yet. */
async function openPicker(opening: Opening = {}): Promise<Terminal> {
  const terminal = openTerminal({ args: ['--no-install', '--no-git', 'app'], ...opening });
  const prompts = customised.filter(({ name }) => name !== 'the directory');
  await goTo(terminal, prompts, 'the clients');
  await terminal.sees(/space choose/);
  return terminal;
}

const none = /none +← Claude Code/;

describe('choosing clients', () => {
  it('finds by typing, chooses with space, and tells at once what will be published', async () => {
    const terminal = await openPicker();
    await terminal.sees(none);
    terminal.press('C-a');
    await terminal.sees(/ 44 of 44[^]*private_key_jwt +←/);
    terminal.press('C-a');
    await terminal.sees(/ 0 of 44[^]*✗ Choose at least one with space/);
    terminal.type('cursor');
    await terminal.sees(/Search cursor[^]*❯ ◯ Cursor/);
    terminal.press('Space');
    await terminal.sees(/connect\? Cursor\n[^]*❯ ◉ Cursor[^]*none +← Cursor, metadata documents\n/);
    expect(terminal.screen()).not.toContain('client_secret_basic');
    terminal.press('Escape');
    await terminal.sees(/Search type to search/);
    terminal.type('webappwithasecret');
    await terminal.sees(/Search webappwithasecret[^]*❯ ◯ Confidential web app with a secret/);
    terminal.press('Space');
    await terminal.sees(/client_secret_post +← Confidential web app with a secret/);
    terminal.press('Enter');
    await terminal.sees(/How may a client become known/);
    expect(terminal.screen()).toMatch(/✔ Which clients should be able to connect\? 2 of 44/);
  });

  it('the choice is what the project serves', async () => {
    const terminal = await openPicker();
    terminal.press('C-a', 'C-a');
    await terminal.sees(/ 0 of 44/);
    terminal.type('machine');
    await terminal.sees(/❯ ◯ Machine[^]*enter choose it/);
    terminal.press('Enter');
    await terminal.sees(/Search type to search[^]*client_credentials +← Machine without a person/);
    terminal.press('Enter');
    for (const shows of [/become known/, /port does/, /URL will/, /deployed/, /tests run/]) {
      await terminal.sees(new RegExp(`\\? .*${shows.source}`));
      terminal.press('Enter');
    }
    await terminal.sees(/\? Which package manager/);
    terminal.press('Enter');
    await terminal.sees(/❯ Write it/);
    terminal.press('Enter');
    expect(await terminal.ends()).toBe(0);
    const file = readFileSync(join(terminal.folder, 'app/mcp-auth.json'), 'utf8');
    expect(file).toMatch(/"clients": \[\s*"machine"\s*\]/);
  });

  it('a choice that cannot work is not taken, and says why', async () => {
    const terminal = await openPicker();
    terminal.press('C-a', 'C-a');
    await terminal.sees(/ 0 of 44/);
    terminal.press('Enter');
    await terminal.sees(/\? Which clients[^]*✗ Choose at least one with space\./);
    terminal.type('cursro');
    await terminal.sees(/Nothing by that name\. Did you mean Cursor\? esc clears the search\./);
    terminal.press('Escape');
    await terminal.sees(/❯ ◯ Claude/);
    terminal.type('zzz');
    await terminal.sees(/Nothing by that name\. esc clears the search\./);
    terminal.press('Escape');
    await terminal.sees(/❯ ◯ Claude/);
  });

  it('moves with the arrows, page by page and to both ends', async () => {
    const terminal = await openPicker();
    terminal.press('Down');
    await terminal.sees(/❯ ◉ LM Studio/);
    terminal.press('NPage');
    await terminal.sees(/↑ more[^]*❯ ◉ [^]*↓ more/);
    terminal.press('End');
    await terminal.sees(/❯ ◯ Machine without a person/);
    terminal.press('Home');
    await terminal.sees(/Desktop apps\n❯ ◉ Claude/);
  });
});

/** Lines as wide as the terminal or wider would wrap and break the redrawing. */
const widest = (screen: string) => Math.max(...screen.split('\n').map((line) => [...line].length));

describe('the picker on a screen', () => {
  it.each([
    [80, 24],
    [120, 40],
    [60, 18],
  ])('of %i × %i fits, with question, choices, consequences and keys', async (width, height) => {
    const terminal = await openPicker({ width, height });
    const screen = await terminal.sees(none);
    expect(widest(screen)).toBeLessThan(width);
    expect(screen).toMatch(/\? Which clients[^]*Search[^]*❯ ◉ Claude[^]*none +←[^]*space choose/);
    if (width >= 80) expect(screen).toMatch(/and \d+ more\n/);
  });

  it('is drawn anew when the size changes', async () => {
    const terminal = await openPicker({ width: 120, height: 40 });
    for (const [width, height] of [
      [70, 20],
      [100, 45],
      [50, 24],
    ] as const) {
      terminal.resize(width, height);
      const rule = new RegExp(`\n─{${Math.min(width - 1, 72)}}\n`);
      const drawn = new RegExp(`^\\? Which clients[^]*❯ ◉ Claude[^]*${rule.source}space choose`);
      const screen = await terminal.sees(drawn);
      expect(widest(screen)).toBeLessThan(width);
      expect(screen.match(/\? Which clients/g)).toHaveLength(1);
    }
    terminal.press('Down');
    await terminal.sees(/^\? Which clients[^]*❯ ◉ LM Studio[^]*space choose/);
  });

  it('leaves nothing of what a narrower terminal has wrapped', async () => {
    const terminal = openTerminal({ args: ['--no-install', '--no-git', 'app'] });
    const prompts = customised.filter(({ name }) => name !== 'the directory');
    await goTo(terminal, prompts, 'the ways to register');
    await terminal.sees(/esc clear search/);
    terminal.resize(50, 24);
    const screen = await terminal.sees(/\n─{49}\nspace choose/);
    expect(screen.trimEnd()).toMatch(/\nspace choose[^\n]*…$/);
  });

  it('marks with colour, and with NO_COLOR by signs alone', async () => {
    const coloured = await openPicker();
    expect(coloured.screen('colours')).toMatch(COLOUR);
    const plain = await openPicker({ env: { NO_COLOR: '1' } });
    expect(plain.screen('colours')).not.toMatch(COLOUR);
    expect(plain.screen()).toMatch(/❯ ◉ Claude/);
  });
});
