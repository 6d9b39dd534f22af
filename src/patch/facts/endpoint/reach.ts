import { type Condition, spell } from '../condition.js';
import type { Check, FunctionFact, Read } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { isOfClass } from './is-of-class.js';

const MAX_STEPS = 4;
const MAX_CONTEXTS = 4;
/** Many have a method of such a name: then the class has to be named like what it is called of. */
const GENERAL =
  /^(get|set|has|json|parse|log|error|warn|info|push|map|filter|toString|send|status|handle|run|then|call|create|delete|update|find|post|on|use|next|from|includes|slice|text|add)$/;

/**
 * The entries and what they call, step by step, each as it is there; a name is looked for in the same file, then
 * beside it, then anywhere. Names that are to be passed over are not followed.
 */
export function reach(
  meant: CodeIndex['meant'],
  entries: readonly FunctionFact[],
  isPassedOver: (name: string) => boolean = () => false,
): FunctionFact[] {
  const reached = new Reached(entries);
  let front = reached.all();
  for (let step = 0; step < MAX_STEPS && front.length > 0; step += 1) {
    const next: InContext[] = [];
    for (const { one, holds } of front) {
      const before = one.before.map((name) => ({ name, of: '', where: [] }));
      for (const { name, of, where } of [...one.calls, ...before]) {
        if (name === '' || isPassedOver(name)) continue;
        const called = meant(name, one, of).filter(
          ({ owner }) => !GENERAL.test(name) || isOfClass(owner, of),
        );
        next.push(...called.flatMap((other) => reached.add(other, [...holds, ...where])));
      }
    }
    front = next;
  }
  return reached.all().map(asCalled);
}

/** A function, and what holds where it is called. */
interface InContext {
  readonly one: FunctionFact;
  readonly holds: readonly Condition[];
}

/** The functions found so far: once where nothing holds, else once for each set of conditions. */
class Reached {
  readonly #contexts = new Map<FunctionFact, InContext[]>();

  constructor(entries: readonly FunctionFact[]) {
    for (const one of entries) this.add(one, []);
  }

  all(): readonly InContext[] {
    return [...this.#contexts.values()].flat();
  }

  /** What is new about it: nothing when it was called like this, or without any condition, before. */
  add(one: FunctionFact, holds: readonly Condition[]): InContext[] {
    const known = this.#contexts.get(one) ?? [];
    const spelled = spellAll(holds);
    if (known.some((other) => other.holds.length === 0 || spellAll(other.holds) === spelled)) {
      return [];
    }
    const free = holds.length === 0 || known.length >= MAX_CONTEXTS;
    const added = { one, holds: free ? [] : holds };
    this.#contexts.set(one, free ? [added] : [...known, added]);
    return [added];
  }
}

function spellAll(holds: readonly Condition[]): string {
  return holds.map(spell).join();
}

function asCalled({ one, holds }: InContext): FunctionFact {
  if (holds.length === 0) return one;
  const within = <Seen extends Check | Read>(seen: Seen): Seen => ({
    ...seen,
    where: [...holds, ...seen.where],
  });
  return { ...one, checks: one.checks.map(within), reads: one.reads.map(within) };
}
