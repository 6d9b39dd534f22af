import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/plan/edit.js';

const replace = (start: number, end: number, text: string) => ({ start, end, text, why: 'test' });

describe('applyEdits', () => {
  it('edits given out of order land where they belong', () => {
    const edits = [replace(6, 11, 'there'), replace(0, 5, 'Hallo')];
    expect(applyEdits('hello world', edits)).toBe('Hallo there');
  });

  it('the same edit twice counts once', () => {
    const insertion = replace(5, 5, ', big');
    expect(applyEdits('hello world', [insertion, { ...insertion }])).toBe('hello, big world');
  });

  it('overlapping edits are refused', () => {
    const overlapping = [replace(0, 4, 'x'), replace(2, 6, 'y')];
    expect(() => applyEdits('abcdef', overlapping)).toThrow(/overlaps/);
  });

  it('an edit past the end is refused', () => {
    expect(() => applyEdits('abc', [replace(2, 9, 'x')])).toThrow(/outside/);
  });
});
