import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const bin = join(import.meta.dirname, '../../../bin/create-mcp-auth.cjs');
const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'completing-'));
  for (const shell of shells) {
    const { stdout } = spawnSync(process.execPath, [bin, 'completion', shell]);
    writeFileSync(join(folder, shell), stdout);
  }
});

/** Commands that print what a real shell with the script loaded offers for a typed line after Tab. */
const OFFER: Readonly<Record<Shell, (typed: string, wanted: string) => readonly string[]>> = {
  bash: (typed) => [
    'bash',
    '--norc',
    '-c',
    `source ./bash; COMP_WORDS=(${typed}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
     _create_mcp_auth; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  fish: (typed) => ['fish', '--no-config', '-c', `source ./fish; complete -C '${typed}'`],
  // It draws its list only when no key is waiting, so nothing is typed until the list is there.
  zsh: (typed, wanted) => [
    'zsh',
    '-f',
    '-c',
    `zmodload zsh/zpty
     zpty z zsh -f -i
     zpty -w z 'PS1=; autoload -U compinit; compinit -u -d ./dump; source ./zsh; setopt nomenucomplete
       zstyle ":completion:*" list-prompt ""; LISTMAX=0; print READY'
     zpty -r z line '*READY*READY*'
     zpty -n -w z '${typed}'$'\\t\\t'
     zpty -r z line '*${wanted}*'; print -r -- $line`,
  ],
};

/** That `wanted` is offered: a pattern with `*` for anything in between, and `(this|that)`. */
function expectOffer(shell: Shell, typed: string, wanted: string): void {
  const [command = '', ...args] = OFFER[shell](typed, wanted);
  const env = { PATH: process.env['PATH'], HOME: folder, TERM: 'xterm', COLUMNS: '200' };
  const options = { cwd: folder, env, encoding: 'utf8', timeout: 60_000 } as const;
  const { stdout, stderr, error } = spawnSync(command, args, options);
  if (error !== undefined) throw error;
  expect(stderr).toBe('');
  expect(stdout).toMatch(new RegExp(wanted.replaceAll('*', '[^]*')));
}

describe.each(shells)('%s', (shell) => {
  it('completes commands, flags, values and lists', () => {
    expectOffer(shell, 'create-mcp-auth compl', 'completion');
    expectOffer(shell, 'create-mcp-auth --regis', '--registration-management');
    expectOffer(shell, 'create-mcp-auth --package-manager p', 'pnpm');
    const both = '(claude-code*claude-connectors|claude-connectors*claude-code)';
    expectOffer(shell, 'create-mcp-auth --clients cursor,claude-', both);
    expectOffer(shell, 'create-mcp-auth completion f', 'fish');
  });
});
