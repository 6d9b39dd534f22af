import type { Option, OptionTable } from './option.js';

/** The options of a command that are words of their own and no flags, in the order they are typed in. */
export function wordsOf(
  tables: readonly OptionTable[],
): readonly (readonly [key: string, option: Option])[] {
  return tables.flatMap((table) =>
    Object.entries(table).filter(([, { positional }]) => positional === true),
  );
}
