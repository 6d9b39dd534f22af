import { describe, expect, it } from 'vitest';
import { nearest, nearestTitles, unknownName } from '../../src/options/did-you-mean.js';
import { editDistance } from '../../src/options/edit-distance.js';

describe('the distance of two texts', () => {
  it.each([
    ['', '', 0],
    ['port', 'port', 0],
    ['port', '', 4],
    ['', 'port', 4],
    ['port', 'prot', 1],
    ['port', 'ports', 1],
    ['port', 'pot', 1],
    ['port', 'part', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j to %j is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe('did you mean', () => {
  const known = ['claude-code', 'claude-connectors', 'cursor', 'vscode', 'machine'];

  it.each([
    ['curosr', 'cursor'],
    ['Cursor', 'cursor'],
    ['VS Code', 'vscode'],
    ['Claude Code', 'claude-code'],
    ['claude', 'claude-code'],
    ['machines', 'machine'],
  ])('%j gives %j', (typed, meant) => {
    expect(nearest(typed, known)).toBe(meant);
  });

  it('guesses nothing from something else', () => {
    expect(nearest('postgres', known)).toBeUndefined();
  });

  it('lists what there is when it cannot guess, but not everything', () => {
    const many = Array.from({ length: 12 }, (_, index) => `choice-number-${index}`);
    expect(unknownName('choice', 'postgres', many)).toEqual({
      message: 'There is no choice "postgres".',
      hint: expect.stringMatching(/^Known: choice-number-0, .*choice-number-7 and 4 more\.$/),
    });
  });

  it('offers what shares a word when nothing is close', () => {
    expect(unknownName('choice', 'claude-ai', known)).toEqual({
      message: 'There is no choice "claude-ai".',
      hint: 'Did you mean claude-code or claude-connectors?',
    });
  });
});

it.each([
  ['cursro', ['Cursor']],
  ['github copliot', ['GitHub Copilot CLI', 'GitHub Copilot for JetBrains']],
  ['githubcopl', ['GitHub Copilot CLI', 'GitHub Copilot for JetBrains']],
  ['zzz', []],
])('a title that begins with %j, or nearly so, is near', (typed, near) => {
  const titles = ['Cursor', 'Zed', 'GitHub Copilot CLI', 'GitHub Copilot for JetBrains'];
  expect(nearestTitles(typed, titles)).toEqual(near);
});
