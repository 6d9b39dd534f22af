import type { Choice } from '../options/option.js';

/** What the picker knows: one value, changed by keys, drawn as lines. */
export interface PickerState {
  readonly search: string;
  /** Index among the visible choices. */
  readonly active: number;
  readonly chosen: readonly string[];
  /** Something was searched for, and nothing has been said yet of what was found. */
  readonly isOpen: boolean;
}

/** The picker before any key. */
export function startWith(chosen: readonly string[]): PickerState {
  return { search: '', active: 0, chosen, isOpen: false };
}

/** What a key does to the picker. */
export type PickerKey =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'toggleAll' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'search'; readonly text: string };

/** The choices that every word of the search names; where no name matches, those whose hint does. */
export function visibleChoices(choices: readonly Choice[], search: string): readonly Choice[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = (textOf: (choice: Choice) => string) =>
    choices.filter((choice) => {
      const text = textOf(choice).toLowerCase();
      // The space key chooses, so names of several words are typed without it.
      const joined = text.replaceAll(/\s+/g, '');
      return words.every((word) => text.includes(word) || joined.includes(word));
    });
  const named = matching(({ value, title, group = '' }) => `${value} ${title} ${group}`);
  return named.length > 0 ? named : matching(({ title, hint = '' }) => `${title} ${hint}`);
}

/** The state after a key. */
export function pressed(
  state: PickerState,
  key: PickerKey,
  choices: readonly Choice[],
): PickerState {
  const visible = visibleChoices(choices, state.search);
  switch (key.kind) {
    case 'move':
      return { ...state, active: clamp(state.active + key.by, visible.length) };
    case 'search':
      return { ...state, search: key.text, active: 0, isOpen: key.text !== '' };
    case 'toggle': {
      const value = visible[state.active]?.value;
      if (value === undefined) return state;
      return { ...state, chosen: toggled(state.chosen, [value]), isOpen: false };
    }
    case 'toggleAll': {
      const values = visible.map((choice) => choice.value);
      return { ...state, chosen: toggled(state.chosen, values), isOpen: false };
    }
    case 'enter': {
      const value = visible[state.active]?.value;
      if (value === undefined) return state;
      return {
        search: '',
        active: choices.findIndex((choice) => choice.value === value),
        chosen: [...new Set([...state.chosen, value])],
        isOpen: false,
      };
    }
  }
}

/** Whether enter ends the choice; else it is meant for what was searched for. */
export function isDone(
  { isOpen, active, chosen, search }: PickerState,
  choices: readonly Choice[],
) {
  const found = visibleChoices(choices, search)[active];
  return !isOpen || (found !== undefined && chosen.includes(found.value));
}

/** All of them off when all are on, otherwise all on. */
function toggled(chosen: readonly string[], values: readonly string[]): readonly string[] {
  const rest = chosen.filter((value) => !values.includes(value));
  const allOn = values.every((value) => chosen.includes(value));
  return allOn ? rest : [...rest, ...values];
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1));
}
