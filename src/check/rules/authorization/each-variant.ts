import type { Variant } from '../../facts.js';
import { quote, several } from '../../facts/say.js';
import { broken, pass, type Verdict } from '../../rule.js';

/** The verdict over variants of one value, none of which may get through. */
export function eachVariant(
  variants: readonly Variant[],
  slips: (variant: Variant) => boolean,
  fix: string,
): Verdict {
  const through = variants.filter(slips);
  return through.length === 0
    ? pass(`${variants.length} variants refused`)
    : broken(
        `accepted: ${several(through.map(({ what, value }) => `${what} (${quote(value)})`))}`,
        fix,
      );
}
