import { describe, expect, it } from 'vitest';
import {
  type PickerKey,
  isDone,
  pressed,
  startWith,
  visibleChoices,
} from '../../src/terminal/picker-state.js';

const choices = [
  { value: 'claude-code', title: 'Claude Code', hint: 'Anthropic', group: 'Terminal' },
  { value: 'cursor', title: 'Cursor', hint: 'Anysphere', group: 'Editors' },
  { value: 'vscode', title: 'VS Code', hint: 'Microsoft', group: 'Editors' },
];
const start = startWith(['cursor']);
const after = (...keys: readonly PickerKey[]) =>
  keys.reduce((state, key) => pressed(state, key, choices), start);
const values = (search: string) => visibleChoices(choices, search).map(({ value }) => value);

describe('searching', () => {
  it.each<[search: string, found: readonly string[]]>([
    ['', ['claude-code', 'cursor', 'vscode']],
    ['CODE', ['claude-code', 'vscode']],
    ['code claude', ['claude-code']],
    ['vscode', ['vscode']],
    ['claudecode', ['claude-code']],
    ['editors', ['cursor', 'vscode']],
    ['microsoft', ['vscode']],
    ['zed', []],
  ])('%j finds %j', (search, found) => {
    expect(values(search)).toEqual(found);
  });

  it('a name that matches hides what only a hint says', () => {
    const more = [...choices, { value: 'x', title: 'X', hint: 'like Cursor' }];
    expect(visibleChoices(more, 'cursor').map(({ value }) => value)).toEqual(['cursor']);
  });

  it('starts at the first that is found', () => {
    const state = after({ kind: 'move', by: 2 }, { kind: 'search', text: 'code' });
    expect(state).toMatchObject({ search: 'code', active: 0 });
  });
});

describe('moving', () => {
  it.each<[by: number, active: number]>([
    [1, 1],
    [-1, 0],
    [10, 2],
    [Infinity, 2],
    [-Infinity, 0],
  ])('by %d from the first ends at %d', (by, active) => {
    expect(after({ kind: 'move', by }).active).toBe(active);
  });

  it('stays within what is visible', () => {
    expect(after({ kind: 'search', text: 'code' }, { kind: 'move', by: 5 }).active).toBe(1);
    expect(after({ kind: 'search', text: 'zed' }, { kind: 'move', by: 1 }).active).toBe(0);
  });
});

describe('choosing', () => {
  it('turns the active one on and off again, and keeps the others', () => {
    expect(after({ kind: 'toggle' }).chosen).toEqual(['cursor', 'claude-code']);
    expect(after({ kind: 'toggle' }, { kind: 'toggle' }).chosen).toEqual(['cursor']);
  });

  it('means the visible ones, not those that stood there before the search', () => {
    const state = after({ kind: 'search', text: 'code' }, { kind: 'move', by: 1 });
    expect(pressed(state, { kind: 'toggle' }, choices).chosen).toEqual(['cursor', 'vscode']);
  });

  it('all visible on, then all visible off, and never one that is hidden', () => {
    const on = after({ kind: 'search', text: 'code' }, { kind: 'toggleAll' });
    expect(on.chosen).toEqual(['cursor', 'claude-code', 'vscode']);
    expect(pressed(on, { kind: 'toggleAll' }, choices).chosen).toEqual(['cursor']);
  });

  it('changes nothing when nothing is visible', () => {
    const state = after({ kind: 'search', text: 'zed' }, { kind: 'toggle' }, { kind: 'toggleAll' });
    expect(state.chosen).toEqual(['cursor']);
  });
});

describe('enter after a search', () => {
  const search = (text: string) => ({ kind: 'search', text }) as const;

  it('chooses what was found, and shows all again with it', () => {
    const found = after(search('vscode'));
    expect(isDone(found, choices)).toBe(false);
    expect(pressed(found, { kind: 'enter' }, choices)).toEqual({
      search: '',
      active: 2,
      chosen: ['cursor', 'vscode'],
      isOpen: false,
    });
  });

  it.each<[what: string, keys: readonly PickerKey[]]>([
    ['nothing was searched for', []],
    ['what was found is chosen', [search('cursor')]],
    ['it was put off the list by hand', [search('cursor'), { kind: 'toggle' }]],
    ['it was put on the list by hand', [search('vscode'), { kind: 'toggle' }]],
    ['the search was cleared', [search('vscode'), search('')]],
  ])('is the end where %s', (_, keys) => {
    expect(isDone(after(...keys), choices)).toBe(true);
  });

  it('keeps a search that found nothing', () => {
    const nothing = after(search('zed'));
    expect(isDone(nothing, choices)).toBe(false);
    expect(pressed(nothing, { kind: 'enter' }, choices)).toBe(nothing);
  });
});
