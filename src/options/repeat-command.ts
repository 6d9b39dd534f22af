import type { AnswerValue, Answers, CommandOptions, Given } from './answers.js';
import { completeByKey } from './complete.js';
import { flagName } from './flag-name.js';
import { isUsual } from './is-usual.js';
import type { Option, OptionTable } from './option.js';
import { shellWord } from './shell-word.js';

/**
 * One line that gives the same answers again without asking. `generator` pins the version (`create-mcp-auth@0.1.0`). Values
 * equal to their defaults are left out, except those that depend on the machine. npx passes flags on in every shell.
 */
export function repeatCommand<T extends OptionTable>(
  options: CommandOptions<T>,
  answers: Answers<T>,
  generator: string,
): string {
  const given: Given = completeByKey(options, answers as Given);
  const rows = Object.entries(options.table);
  const positionals = rows
    .filter(([, option]) => option.positional === true)
    .map(([key]) => String(given[key]));
  const flags = rows
    .filter(
      ([key, option]) => option.positional !== true && differs({ options, given, key, option }),
    )
    .flatMap(([key]) => flagWords(key, given[key]));
  return ['npx', '-y', generator, ...positionals, ...flags, '--yes'].map(shellWord).join(' ');
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
