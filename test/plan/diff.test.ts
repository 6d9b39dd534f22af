import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/plan/edit.js';
import { unifiedDiff } from '../../src/plan/diff.js';
import type { Change, Edit } from '../../src/plan/plan.js';

const lines = (count: number, end = '\n') =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`).join(end) + end;

function editOf(before: string, from: string, to: string): Edit {
  const start = before.indexOf(from);
  return { start, end: start + from.length, text: to, why: 'test' };
}

const long = lines(40);
const crlf = lines(12, '\r\n');
const unterminated = 'first\nsecond';
const cases: Record<string, { before: string; edits: Edit[] }> = {
  'one word': { before: long, edits: [editOf(long, 'line 7', 'LINE 7')] },
  'the first and the last line': {
    before: long,
    edits: [editOf(long, 'line 1\n', ''), editOf(long, 'line 40', 'the end')],
  },
  'two edits on one line': {
    before: 'a = [b, c]\n',
    edits: [editOf('a = [b, c]\n', 'b', 'x'), editOf('a = [b, c]\n', 'c', 'c, none')],
  },
  'edits close enough to share a hunk': {
    before: long,
    edits: [editOf(long, 'line 10\n', 'ten\nand a half\n'), editOf(long, 'line 13', 'thirteen')],
  },
  'an inserted line': { before: long, edits: [editOf(long, 'line 5\n', 'line 5\nnew\n')] },
  'several lines removed': {
    before: long,
    edits: [editOf(long, 'line 20\nline 21\nline 22\n', '')],
  },
  'Windows line ends': { before: crlf, edits: [editOf(crlf, 'line 3', 'LINE 3')] },
  'no line feed at the end': {
    before: unterminated,
    edits: [editOf(unterminated, 'second', 'third')],
  },
  'a line feed added at the end': {
    before: unterminated,
    edits: [editOf(unterminated, 'second', 'second\n')],
  },
};

function gitApply(change: Change, before: string | undefined, below = ''): string {
  const repository = mkdtempSync(join(tmpdir(), 'diff-'));
  execFileSync('git', ['init', '-q'], { cwd: repository });
  const folder = join(repository, below);
  const file = join(folder, change.path);
  mkdirSync(dirname(file), { recursive: true });
  if (before !== undefined) writeFileSync(file, before);
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: folder,
    input: unifiedDiff(change),
  });
  return readFileSync(file, 'utf8');
}

describe('unifiedDiff', () => {
  it.each(Object.entries(cases))('git apply reaches the same text: %s', (_, { before, edits }) => {
    const change: Change = { kind: 'edit', path: 'src/file.ts', before, edits };
    expect(gitApply(change, before)).toBe(applyEdits(before, edits));
  });

  it.each(['my file.ts', 'ä "quoted".ts', 'back\\slash\t.ts'])('git apply finds %j', (path) => {
    const change: Change = { kind: 'edit', path, before: 'a\n', edits: [editOf('a\n', 'a', 'b')] };
    expect(gitApply(change, 'a\n')).toBe('b\n');
  });

  it('git apply finds the file in a folder of a repository, too', () => {
    const edits = [editOf('a\n', 'a', 'b')];
    const change: Change = { kind: 'edit', path: 'src/a.ts', before: 'a\n', edits };
    expect(gitApply(change, 'a\n', 'packages/server')).toBe('b\n');
  });

  it('git apply makes a created file', () => {
    const change: Change = { kind: 'create', path: 'a/new.txt', text: 'one\ntwo' };
    expect(gitApply(change, undefined)).toBe('one\ntwo');
  });

  it('shows three lines around a change and no more', () => {
    const edits = [editOf(long, 'line 20', 'LINE 20')];
    const shown = unifiedDiff({ kind: 'edit', path: 'f', before: long, edits });
    expect(shown.match(/^ line/gm)).toHaveLength(6);
  });

  it('is empty when the edits change nothing', () => {
    const edits = [editOf(long, 'line 3', 'line 3')];
    expect(unifiedDiff({ kind: 'edit', path: 'f', before: long, edits })).toBe('');
  });
});
