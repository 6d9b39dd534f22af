import type { CommandOptions, Given } from './answers.js';
import { completeByKey } from './complete.js';
import type { OptionTable } from './option.js';

/** Answers that were only the default, where a change of others gives another default: to be asked or derived anew. */
export function outdatedKeys<T extends OptionTable>(
  options: CommandOptions<T>,
  before: Given,
  after: Given,
): readonly string[] {
  const usual = ({ ...given }: Record<string, Given[string]>, key: string) => {
    delete given[key];
    return String(completeByKey(options, given)[key]);
  };
  return Object.keys(options.table).filter((key) => {
    const then = usual(before, key);
    return String(before[key]) === then && usual(after, key) !== then;
  });
}
