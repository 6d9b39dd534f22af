import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { recover } from '../../src/plan/recover.js';
import { leaveKilled } from './leave-killed.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'recover-'));
  mkdirSync(join(root, 'packages'));
  writeFileSync(join(root, 'a.ts'), 'old');
});

const text = () => readFileSync(join(root, 'a.ts'), 'utf8');

it.each(['.', 'packages'])('what a killed run left half done is put back from %s', (folder) => {
  leaveKilled(root, 'a.ts');
  recover(join(root, folder));
  expect(text()).toBe('old');
  expect(readdirSync(root)).toEqual(['a.ts', 'packages']);
});

it('a killed run with the number this process has is dead as well', () => {
  leaveKilled(root, 'a.ts', process.pid);
  recover(root);
  expect(text()).toBe('old');
});
