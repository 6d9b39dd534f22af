import { expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { fileTree, folderTree, planSize } from '../../src/plan/preview.js';

const plan: Plan = {
  notes: [],
  changes: [
    { kind: 'create', path: 'package.json', text: '{}\n' },
    { kind: 'create', path: 'src/main.ts', text: 'é'.repeat(600) },
    { kind: 'create', path: 'src/auth/keys.ts', text: '' },
  ],
};

it('a plan is drawn as a tree with folders first and sizes in bytes of UTF-8', () => {
  expect(fileTree(plan)).toBe(
    [
      'src/',
      '  auth/',
      '    keys.ts      0.0 kB',
      '  main.ts        1.2 kB',
      'package.json     0.0 kB',
    ].join('\n'),
  );
});

it('a plan is drawn in short with the files of each folder counted', () => {
  const many: Plan = {
    ...plan,
    changes: [...plan.changes, { kind: 'create', path: 'test/auth/keys.test.ts', text: '' }],
  };
  expect(folderTree(many)).toBe(
    [
      'src/             1 file     1.2 kB',
      '  auth/          1 file     0.0 kB',
      'test/',
      '  auth/          1 file     0.0 kB',
      'package.json                0.0 kB',
    ].join('\n'),
  );
});

it('the size of a plan is told in one phrase', () => {
  expect(planSize(plan)).toBe('3 files, 1.2 kB');
});
