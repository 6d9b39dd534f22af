import { type Condition, implied } from '../condition.js';

/** One way into a branch. */
export interface Refusal {
  readonly atom: Condition;
  /** What has to hold with it for the branch to be taken. */
  readonly company: readonly Condition[];
}

/** The conditions that let the branch be taken, each with those it needs: `a || (b && c)` is a, and b with c. */
export function refusals(condition: Condition, company: readonly Condition[] = []): Refusal[] {
  if (condition.kind === 'any') return condition.parts.flatMap((part) => refusals(part, company));
  if (condition.kind !== 'all') return [{ atom: condition, company }];
  return condition.parts.flatMap((part) => {
    const others = condition.parts.filter((other) => other !== part).flatMap(implied);
    return refusals(part, [...company, ...others]);
  });
}
