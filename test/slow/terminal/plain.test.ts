import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Terminal, closeTerminals, openTerminal } from './terminal.js';

afterEach(closeTerminals);

const open = () =>
  openTerminal({
    args: ['--no-install', '--no-git'],
    env: { ACCESSIBLE: '1' },
    width: 120,
    height: 60,
  });

async function answer(terminal: Terminal, question: RegExp, text = ''): Promise<void> {
  await terminal.sees(question);
  if (text !== '') terminal.type(text);
  terminal.press('Enter');
}

/** A prompt is open when the screen ends in it: what was asked before stays above. */
const asks = {
  begin: /press Enter for Recommended: $/,
  directory: /go\? Press Enter for my-mcp-server: $/,
  name: /called\? Press Enter for app: $/,
  clients: /names with commas, or press Enter for the 31 usual choices: $/,
  registration: /names with commas, or press Enter for the \d usual choices?: $/,
  review: /press Enter for Write it: $/,
};

describe('ACCESSIBLE=1', () => {
  it('asks line by line, without colour or redrawing, and writes', async () => {
    const terminal = open();
    await answer(terminal, end(asks.begin));
    await answer(terminal, end(asks.directory), 'app');
    await answer(terminal, end(asks.review), '1');
    expect(await terminal.ends()).toBe(0);
    expect(existsSync(join(terminal.folder, 'app/mcp-auth.json'))).toBe(true);
    expect(terminal.screen('colours')).not.toMatch(/\u001b\[(?!0?m|39m|49m)/);
    expect(terminal.history()).toMatch(/1\. Recommended, [^]*go\? Press Enter[^]*1\. Write it/);
  });

  it('says what is wrong with an answer and asks again', async () => {
    const terminal = open();
    await answer(terminal, end(asks.begin), '3');
    await terminal.sees(/There is no choice 3\. Type a number from 1 to 2\./);
    await answer(terminal, end(asks.begin), 'customise');
    await answer(terminal, end(asks.directory), '/etc');
    await terminal.sees(/That does not work\. \/etc is not empty/);
    await answer(terminal, end(asks.directory), 'app');
    await answer(terminal, end(asks.name), 'My App');
    await terminal.sees(/That does not work\. .*My App/);
    await answer(terminal, end(asks.name));
    await answer(terminal, end(asks.clients), 'cursor, cursro');
    await terminal.sees(/There is no choice cursro\. Did you mean Cursor\?/);
    await answer(terminal, end(asks.clients), 'machine');
    await terminal.sees(/client_secret_basic +← Machine without a person/);
    await answer(terminal, end(asks.registration), '1');
    await terminal.sees(/metadata-document[^]*press Enter for the \d usual/);
    terminal.press('C-c');
    expect(await terminal.ends()).toBe(130);
    expect(readdirSync(terminal.folder)).toEqual([]);
  });

  it('takes numbers and names, and tells what follows', async () => {
    const terminal = open();
    await answer(terminal, end(asks.begin), '2');
    await answer(terminal, end(asks.directory), 'app');
    await answer(terminal, end(asks.name));
    await answer(terminal, end(asks.clients), '3,Cursor');
    await terminal.sees(/none +← Claude Code, Cursor/);
    for (const next of [end(asks.registration), /RFC 7592/, /port does/, /URL will/, /deployed/])
      await answer(terminal, next);
    await answer(terminal, /tests run\?/);
    await answer(terminal, /Which package manager/);
    await answer(terminal, end(asks.review));
    expect(await terminal.ends()).toBe(0);
    const { answers } = JSON.parse(
      readFileSync(join(terminal.folder, 'app/mcp-auth.json'), 'utf8'),
    ) as { answers: { clients: unknown } };
    expect(answers.clients).toEqual(['claude-code', 'cursor']);
  });

  const prompts = [asks.begin, asks.directory, asks.review];
  it.each(['C-c', 'C-d'].flatMap((key) => prompts.map((_, index) => ({ key, number: index + 1 }))))(
    '$key leaves at prompt $number',
    async ({ key, number }) => {
      const terminal = open();
      for (const before of prompts.slice(0, number - 1)) await answer(terminal, end(before));
      await terminal.sees(end(prompts[number - 1] ?? asks.begin));
      terminal.press(key);
      expect(await terminal.ends()).toBe(130);
      await terminal.sees(/Cancelled\. Nothing was written\./);
      expect(readdirSync(terminal.folder)).toEqual([]);
    },
  );
});

/** tmux fills the screen with empty lines and cuts the spaces at the end. */
function end(asks: RegExp): RegExp {
  return new RegExp(asks.source.replaceAll(': $', ':\\s*$'));
}
