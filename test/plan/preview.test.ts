import { expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { fileTree, planSize } from '../../src/plan/preview.js';

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

it('the size of a plan is told in one phrase', () => {
  expect(planSize(plan)).toBe('3 files, 1.2 kB');
});
