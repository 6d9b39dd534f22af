import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestOf, writeJournal } from '../../src/plan/journal.js';
import { putBack } from '../../src/plan/put-back.js';

/** A root in which a run was killed after it had made `src/deep` for a file. */
function killed(inDeep: readonly string[]) {
  const root = mkdtempSync(join(tmpdir(), 'put-back-'));
  const stage = join(root, '.stage');
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  mkdirSync(stage);
  for (const name of inDeep) writeFileSync(join(root, 'src/deep', name), 'mine');
  const entry = { kind: 'create', path: 'src/deep/a.ts', digest: digestOf('text') } as const;
  writeJournal(stage, [{ ...entry, folders: ['src', 'src/deep'] }]);
  return { root, stage };
}

it('folders made for a file that never came go', () => {
  const { root, stage } = killed([]);
  putBack(stage, root);
  expect(readdirSync(root)).toEqual([]);
});

it.each(['a.ts', 'b.ts'])('what somebody has put into them since stays: %s', (name) => {
  const { root, stage } = killed([name]);
  putBack(stage, root);
  expect(readdirSync(root, { recursive: true }).sort()).toEqual([
    'src',
    'src/deep',
    `src/deep/${name}`,
  ]);
});
