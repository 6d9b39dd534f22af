import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bashScript } from '../../src/options/completion/bash-script.js';
import { completedCommands } from '../../src/options/completion/completed-commands.js';
import { fishScript } from '../../src/options/completion/fish-script.js';
import { zshScript } from '../../src/options/completion/zsh-script.js';
import { createFlags } from '../../src/options/create-flags.js';
import { createExample } from './create-example.js';

const commands = completedCommands([
  { name: 'create', summary: "Make it, don't wait", tables: [createExample.table, createFlags] },
  { name: 'check', summary: 'Prove: a server [now]', tables: [{ json: createFlags.json }] },
]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'completion-'));
  mkdirSync(join(folder, 'my app'));
  writeFileSync(join(folder, 'answers.json'), '{}');
  writeFileSync(join(folder, 'script'), bashScript(commands));
});

/** What bash offers for the last of these words. */
function offered(...typed: readonly string[]): readonly string[] {
  const words = ['create-mcp-auth', ...typed].map((word) => `'${word}'`).join(' ');
  const lines = [
    'set -u; source ./script',
    `COMP_WORDS=(${words}); COMP_CWORD=${typed.length}`,
    '_create_mcp_auth; printf "%s\\n" "${COMPREPLY[@]}"',
  ];
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', lines.join('\n')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('what bash offers', () => {
  it.each<[what: string, typed: readonly string[], offers: readonly string[]]>([
    ['commands and directories first', [''], ['create', 'check', 'my app']],
    ['the commands that begin like that', ['ch'], ['check']],
    ['flags by their beginning', ['app', '--reg'], ['--registration', '--registration-management']],
    ['the flag that turns a default off', ['--no-i'], ['--no-install']],
    ['flags of the command that was named', ['check', '--'], ['--json', '--help']],
    ['the values of a choice', ['--deploy', ''], ['docker', 'none']],
    ['values after an equals sign', ['--deploy', '='], ['docker', 'none']],
    ['the beginning of a value after one', ['--deploy', '=', 'd'], ['docker']],
    ['more of a list', ['--registration', 'dynamic,p'], ['dynamic,pre-registered']],
    [
      'no value of a list twice',
      ['--registration', 'dynamic,'],
      ['dynamic,metadata-document', 'dynamic,pre-registered'],
    ],
    ['files where a file is wanted', ['--answers', 'a'], ['answers.json']],
    ['nothing where only the person knows', ['--port', ''], []],
    ['names with spaces as one word', ['my'], ['my app']],
  ])('%s', (_, typed, offers) => {
    expect(offered(...typed)).toEqual(offers);
  });
});

describe('the other shells', () => {
  it.each([
    ['zsh', zshScript(commands), ['-n']],
    ['fish', fishScript(commands), ['--no-execute']],
  ])('%s is told every flag and can read the script', (shell, script, readOnly) => {
    for (const { flags } of commands)
      for (const word of flags.flatMap(({ words }) => words))
        expect(script).toContain(shell === 'fish' ? word.replace(/^--?/, '') : word);
    const file = join(folder, `script.${shell}`);
    writeFileSync(file, script);
    const { status, error, stderr } = spawnSync(shell, [...readOnly, file]);
    // The slow suite completes in them; here they need not be installed.
    if (error === undefined) expect([status, String(stderr)]).toEqual([0, '']);
  });
});
