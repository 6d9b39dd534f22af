import type { CommandOptions, Given } from './answers.js';
import { completeByKey } from './complete.js';
import type { OptionTable } from './option.js';

/** Whether leaving an answer out would give the same one. */
export function isUsual<T extends OptionTable>(
  options: CommandOptions<T>,
  given: Given,
  key: string,
): boolean {
  const { [key]: answer, ...others } = given;
  return String(completeByKey(options, others)[key]) === String(answer);
}
