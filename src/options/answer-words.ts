import type { Answers, AnswerValue, CommandOptions, Given } from './answers.js';
import { completeByKey } from './complete.js';
import { flagName } from './flag-name.js';
import { isUsual } from './is-usual.js';
import type { Option, OptionTable } from './option.js';
import { wordsOf } from './words-of.js';

/**
 * The words that give the same answers again: what stands without a flag, then the flags. Values equal to their defaults
 * are left out, except those that depend on the machine.
 */
export function answerWords<T extends OptionTable>(
  options: CommandOptions<T>,
  answers: Answers<T>,
): readonly string[] {
  const given = completeByKey(options, answers as Given);
  const positionals = wordsOf([options.table])
    .filter(([key]) => given[key] !== undefined)
    .map(([key]) => String(given[key]));
  const flags = Object.entries(options.table)
    .filter(
      ([key, option]) => option.positional !== true && differs({ options, given, key, option }),
    )
    .flatMap(([key]) => flagWords(key, given[key]));
  return [...positionals, ...flags];
}

interface Row<T extends OptionTable> {
  readonly options: CommandOptions<T>;
  readonly given: Given;
  readonly key: string;
  readonly option: Option;
}

/** Whether leaving the answer out would give another one. */
function differs<T extends OptionTable>({ options, given, key, option }: Row<T>): boolean {
  if (given[key] === undefined) return false;
  if (option.machine === true) return true;
  return !isUsual(options, given, key);
}

function flagWords(key: string, value: AnswerValue | undefined): readonly string[] {
  const name = flagName(key);
  if (value === true) return [`--${name}`];
  if (value === false) return [`--no-${name}`];
  return [`--${name}`, Array.isArray(value) ? value.join(',') : String(value)];
}
