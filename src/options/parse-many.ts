import type { Parsed } from './answers.js';
import { unknownName } from './did-you-mean.js';
import type { Choice, ManyOption } from './option.js';

/** Chosen values from a JSON array, a repeated flag or text with commas: known, once each, in the order of the choices. */
export function parseMany({ choices }: ManyOption, raw: unknown): Parsed<readonly string[]> {
  const items = Array.isArray(raw) ? raw : [raw];
  if (!items.every((item) => typeof item === 'string'))
    return {
      problem: {
        message: 'The list has something else than names in it.',
        hint: 'Use names only.',
      },
    };
  const names = items.flatMap((item) => item.split(',')).map((name) => name.trim());
  const typed = names.filter((name) => name !== '');
  const values = choices.map((choice) => choice.value);
  const unknown = typed.find((name) => !values.includes(name));
  if (unknown !== undefined) return { problem: unknownName('choice', unknown, values) };
  if (typed.length === 0)
    return {
      problem: {
        message: 'The list is empty.',
        hint: `Choose from ${values.slice(0, 4).join(', ')}.`,
      },
    };
  return { value: shortest(choices, typed) };
}

/** The same set in fewest words: a shorthand stands for all it covers, whoever spelled them out. */
export function shortest(choices: readonly Choice[], chosen: readonly string[]): readonly string[] {
  const whole = choices.filter(
    ({ value, covers }) =>
      chosen.includes(value) || covers?.every((part) => chosen.includes(part)) === true,
  );
  const covered = new Set(whole.flatMap(({ covers }) => covers ?? []));
  return whole.map(({ value }) => value).filter((value) => !covered.has(value));
}

/** The same set without shorthands, in the order of the choices. */
export function spelledOut(
  choices: readonly Choice[],
  chosen: readonly string[],
): readonly string[] {
  const parts = choices
    .filter(({ value }) => chosen.includes(value))
    .flatMap(({ value, covers }) => covers ?? [value]);
  return choices.map(({ value }) => value).filter((value) => parts.includes(value));
}
