import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { customised, goTo } from './prompts.js';
import { closeTerminals, openTerminal } from './terminal.js';

afterEach(closeTerminals);

interface Mistake {
  readonly at: string;
  readonly typed: string;
  readonly says: RegExp;
  /** What is in the way. */
  readonly before?: (folder: string) => void;
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'a directory that is not empty': {
    at: 'the directory',
    typed: 'taken',
    says: /taken is not empty: mine\.txt/,
    before: (folder) => {
      mkdirSync(join(folder, 'taken'));
      writeFileSync(join(folder, 'taken/mine.txt'), '');
    },
  },
  'a directory that is a file': {
    at: 'the directory',
    typed: 'file',
    says: /file is a file/,
    before: (folder) => writeFileSync(join(folder, 'file'), ''),
  },
  'a directory behind a symbolic link': {
    at: 'the directory',
    typed: 'link/app',
    says: /is a symbolic link/,
    before: (folder) => symlinkSync(tmpdir(), join(folder, 'link')),
  },
  'a package name npm refuses': { at: 'the package name', typed: 'My App', says: /name/ },
  'a port that is none': { at: 'the port', typed: '70000', says: /1 to 65535/ },
  'a port in words': { at: 'the port', typed: 'http', says: /not a whole number/ },
  'a URL that is none': { at: 'the URL', typed: 'example.com', says: /example\.com/ },
  'a URL without https': { at: 'the URL', typed: 'http://example.com', says: /https/ },
};

/** The prompt that is open once the one of this name is answered. */
function nextOf(at: string): RegExp {
  const index = customised.findIndex(({ name }) => name === at);
  return customised[index + 1]?.shows ?? /never/;
}

describe('a mistake is told at once, and the question stays open', () => {
  it.each(Object.entries(mistakes))('%s', async (_, { at, typed, says, before }) => {
    const terminal = openTerminal({ args: ['--no-install', '--no-git'] });
    before?.(terminal.folder);
    const there = readdirSync(terminal.folder);
    const asked = await goTo(terminal, customised, at);
    const question = /^\? .+?\?/m.exec(asked)?.[0] ?? 'a question';
    terminal.type(typed);
    terminal.press('Enter');
    const refused = await terminal.sees(new RegExp(`> [^]*${says.source}`));
    expect(refused).toContain(question);
    terminal.press('C-u');
    terminal.type(at === 'the URL' ? 'https://example.com' : '4000');
    terminal.press('Enter');
    await terminal.sees(nextOf(at));
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(130);
    expect(readdirSync(terminal.folder)).toEqual(there);
  });
});
