import { expect, it } from 'vitest';
import { chosenText } from '../../src/terminal/chosen-text.js';

const choices = ['Cursor', 'Codex', 'Zed'].map((title) => ({ value: title.toLowerCase(), title }));

it.each([
  [['zed', 'cursor'], 11, 'Cursor, Zed'],
  [['zed', 'cursor'], 10, '2 of 3'],
  [[], 80, '0 of 3'],
])('of %j in %i columns it tells %s', (chosen, room, told) => {
  expect(chosenText(choices, chosen, room)).toBe(told);
});
