import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { customised, goTo, recommended } from './prompts.js';
import { type Terminal, closeTerminals, openTerminal } from './terminal.js';

const args = ['--no-install', '--no-git'];
const names = (prompts: typeof customised) => prompts.map(({ name }) => name);

afterEach(closeTerminals);

async function leaves(terminal: Terminal): Promise<void> {
  expect(await terminal.ends()).toBe(130);
  await terminal.sees(/Cancelled\. Nothing was written\./);
  expect(terminal.history()).not.toMatch(/ExitPromptError|at .*\.cjs/);
  expect(readdirSync(terminal.folder)).toEqual([]);
}

describe('Ctrl-C while taking what is recommended', () => {
  it.each(names(recommended))('leaves at %s', async (name) => {
    const terminal = openTerminal({ args });
    await goTo(terminal, recommended, name);
    terminal.press('C-c');
    await leaves(terminal);
  });
});

describe('Ctrl-C while customising', () => {
  it.each(names(customised))('leaves at %s', async (name) => {
    const terminal = openTerminal({ args });
    await goTo(terminal, customised, name);
    terminal.press('C-c');
    await leaves(terminal);
  });
});
