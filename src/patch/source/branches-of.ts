import type { Span } from './place.js';
import type { Tree } from './tree.js';

/** One arm of a `switch` or a `match`. */
export interface Arm extends Span {
  /** What the value is, one of them. */
  readonly values: readonly Tree[];
  /** It takes whatever no other arm does. */
  readonly takesRest: boolean;
  readonly then: readonly Tree[];
}

/** The arms as branches, in their order. The one that takes the rest is taken where no other is. */
export function branchesOf(of: Tree, arms: readonly Arm[]): Tree[] {
  const isOneOf = (values: readonly Tree[]): Tree | undefined =>
    values
      .map((right): Tree => ({ kind: 'same', start: right.start, end: right.end, left: of, right }))
      .reduce<Tree | undefined>(
        (left, right) => (left === undefined ? right : either(left, right)),
        undefined,
      );
  const others = isOneOf(
    arms.filter(({ takesRest }) => !takesRest).flatMap(({ values }) => values),
  );
  return arms.map(({ start, end, values, takesRest, then }): Tree => {
    const test = takesRest ? others && not(others) : isOneOf(values);
    return test === undefined
      ? { kind: 'group', start, end, parts: then }
      : { kind: 'if', start, end, test, then, otherwise: [] };
  });
}

function either(left: Tree, right: Tree): Tree {
  return { kind: 'either', start: left.start, end: right.end, left, right };
}

function not(of: Tree): Tree {
  return { kind: 'not', start: of.start, end: of.end, of };
}
