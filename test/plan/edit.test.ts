import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits } from '../../src/plan/edit.js';

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

it('inverted edits make the old text again', () => {
  const before = 'one two three four';
  const edits = [
    replace(8, 13, ''),
    replace(0, 3, 'eins'),
    replace(18, 18, '!'),
    replace(4, 7, 'zwei'),
  ];
  const after = applyEdits(before, edits);
  expect(after).toBe('eins zwei  four!');
  expect(applyEdits(after, invertEdits(before, edits, 'back'))).toBe(before);
});
