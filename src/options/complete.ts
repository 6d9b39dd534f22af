import type { Answers, CommandOptions, Given, Known } from './answers.js';
import type { OptionTable } from './option.js';

/** All answers: what was given, and defaults for the rest. Derived defaults see the given answers. */
export function complete<T extends OptionTable>(
  options: CommandOptions<T>,
  given: Given,
): Answers<T> {
  const defaults = Object.entries(options.table).flatMap(([key, option]) =>
    option.default === undefined ? [] : [[key, option.default] as const],
  );
  const known = { ...Object.fromEntries(defaults), ...given };
  // The table's rows made these values, so they have the types the table gives them.
  return { ...options.derive(known as Known<T>), ...known } as Answers<T>;
}

/** The same answers by key, for readers that walk any table. */
export function completeByKey<T extends OptionTable>(
  options: CommandOptions<T>,
  given: Given,
): Given {
  return complete(options, given) as Given;
}
