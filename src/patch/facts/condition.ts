/** A condition, free of its language. Texts are the expressions as written. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** Met by all who are left, since the others were refused: it singles nobody out. */
  | { readonly kind: 'met'; readonly part: Condition }
  | { readonly kind: 'same' | 'differs'; readonly left: string; readonly right: string }
  | { readonly kind: 'holds'; readonly text: string };

/** The condition that holds where the given one does not. */
export function negate(condition: Condition): Condition {
  switch (condition.kind) {
    case 'not':
      return condition.part;
    case 'met':
      return negate(condition.part);
    case 'same':
      return { ...condition, kind: 'differs' };
    case 'differs':
      return { ...condition, kind: 'same' };
    case 'all':
      return { kind: 'any', parts: condition.parts.map(negate) };
    case 'any':
      return { kind: 'all', parts: condition.parts.map(negate) };
    default:
      return { kind: 'not', part: condition };
  }
}

/** The conditions it is put together of. */
export function atoms(condition: Condition): Condition[] {
  if (condition.kind === 'met') return atoms(condition.part);
  return condition.kind === 'all' || condition.kind === 'any'
    ? condition.parts.flatMap(atoms)
    : [condition];
}

/** What has to hold where a condition does: every part of `and`, and no single one of `or`. */
export function implied(condition: Condition): Condition[] {
  if (condition.kind === 'met') {
    return implied(condition.part).map((part) => ({ kind: 'met', part }));
  }
  return condition.kind === 'all' ? condition.parts.flatMap(implied) : [condition];
}

/** A condition as one reads it. */
export function spell(condition: Condition): string {
  switch (condition.kind) {
    case 'holds':
      return condition.text.replace(/\s+/g, ' ');
    case 'not':
      return `not ${spell(condition.part)}`;
    case 'met':
      return spell(condition.part);
    case 'same':
      return `${condition.left} is ${condition.right}`.replace(/\s+/g, ' ');
    case 'differs':
      return `${condition.left} is not ${condition.right}`.replace(/\s+/g, ' ');
    default:
      return condition.parts.map(spell).join(condition.kind === 'all' ? ' and ' : ' or ');
  }
}
