import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/plan/edit.js';
import { keepExisting } from '../../src/create/keep-existing.js';
import type { Plan } from '../../src/plan/plan.js';

const plan: Plan = {
  changes: [
    { kind: 'create', path: 'README.md', text: 'ours\n' },
    { kind: 'create', path: '.gitignore', text: 'node_modules/\n.env\n' },
    { kind: 'create', path: 'src/main.ts', text: '' },
  ],
  notes: [],
};

function gitignoreAfter(before: string): string {
  const change = keepExisting(plan, { '.gitignore': before }).changes[1];
  if (change?.kind !== 'edit') throw new Error('not an edit');
  return applyEdits(change.before, change.edits);
}

describe('keepExisting', () => {
  it('puts our README beside the one that is there and says so', () => {
    const { changes, notes } = keepExisting(plan, { 'readme.md': 'theirs' });
    expect(changes.map((change) => change.path)).toEqual([
      'README.mcp-auth.md',
      '.gitignore',
      'src/main.ts',
    ]);
    expect(notes[0]?.message).toContain('README.mcp-auth.md');
  });

  it('appends what a .gitignore lacks, in its own line ends', () => {
    expect(gitignoreAfter('dist/\r\n.env\r\n')).toBe('dist/\r\n.env\r\nnode_modules/\r\n');
    expect(gitignoreAfter('dist/')).toBe('dist/\nnode_modules/\n.env\n');
  });

  it('leaves a .gitignore that has everything as it is', () => {
    expect(gitignoreAfter('.env\nnode_modules/\n')).toBe('.env\nnode_modules/\n');
  });

  it('changes nothing in a directory without such files', () => {
    expect(keepExisting(plan, {})).toEqual(plan);
  });
});
