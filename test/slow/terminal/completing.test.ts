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

/** The lines that a shell with the script loaded prints after Tab, typed into a real one. */
const OFFER: Readonly<Record<Shell, (typed: string) => readonly string[]>> = {
  bash: (typed) => [
    'bash',
    '--norc',
    '-c',
    `source ./bash; COMP_WORDS=(${typed}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
     _create_mcp_auth; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  fish: (typed) => ['fish', '--no-config', '-c', `source ./fish; complete -C '${typed}'`],
  zsh: (typed) => [
    'zsh',
    '-f',
    '-c',
    `zmodload zsh/zpty
     zpty z zsh -f -i
     zpty -w z 'PS1=; autoload -U compinit; compinit -u -d ./dump; source ./zsh; setopt nomenucomplete
       zstyle ":completion:*" list-prompt ""; LISTMAX=0; print READY'
     zpty -r z line '*READY*READY*'
     zpty -n -w z '${typed}'$'\\t\\t'
     zpty -w z $'\\cU print -r DO''NE'
     zpty -r z line '*DONE*'; print -r -- $line`,
  ],
};

function offered(shell: Shell, typed: string): string {
  const [command = '', ...args] = OFFER[shell](typed);
  const env = { PATH: process.env['PATH'], HOME: folder, TERM: 'xterm', COLUMNS: '200' };
  const options = { cwd: folder, env, encoding: 'utf8', timeout: 20_000 } as const;
  const { stdout, stderr, error } = spawnSync(command, args, options);
  if (error !== undefined) throw error;
  expect(stderr).toBe('');
  return stdout;
}

describe.each(shells)('%s', (shell) => {
  it('completes commands, flags, values and lists', () => {
    expect(offered(shell, 'create-mcp-auth compl')).toContain('completion');
    expect(offered(shell, 'create-mcp-auth --regis')).toContain('--registration-management');
    expect(offered(shell, 'create-mcp-auth --package-manager p')).toContain('pnpm');
    expect(offered(shell, 'create-mcp-auth --clients cursor,claude-')).toMatch(
      /claude-connectors[^]*claude-code|claude-code[^]*claude-connectors/,
    );
    expect(offered(shell, 'create-mcp-auth completion f')).toContain('fish');
  });
});
