import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestOf, writeJournal } from '../../src/plan/journal.js';
import { recover } from '../../src/plan/recover.js';

/** A root in which a process was killed after it had edited `a.ts`. */
function killed(pid: number): string {
  const root = mkdtempSync(join(tmpdir(), 'recover-'));
  const stage = join(root, `.create-mcp-auth-${pid}-a1B2c3`);
  mkdirSync(stage);
  mkdirSync(join(root, 'packages'));
  writeFileSync(join(root, 'a.ts'), 'new');
  writeFileSync(join(stage, '0.old'), 'old');
  writeJournal(stage, [{ kind: 'edit', path: 'a.ts', digest: digestOf('new'), folders: [] }]);
  return root;
}

function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

it('what a killed run left half done is put back, also by a run in a folder below', () => {
  for (const folder of ['.', 'packages']) {
    const root = killed(deadPid());
    recover(join(root, folder));
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['a.ts', 'packages']);
  }
});

it('a killed run with the number this process has is dead as well', () => {
  const root = killed(process.pid);
  recover(root);
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('old');
});
