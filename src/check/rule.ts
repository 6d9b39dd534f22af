import type { FactName, Facts } from './facts.js';

/** The word of the source: a broken `must` fails, anything else warns. */
export type Level = 'must' | 'should' | 'may';

/** What a rule says about the facts it asked for. */
export type Verdict =
  | { readonly outcome: 'pass' | 'notApplicable'; readonly seen: string }
  | {
      readonly outcome: 'unknown';
      readonly seen: string;
      /** The fact that would tell; why it is missing is said behind what was seen. */
      readonly wants?: FactName;
    }
  | { readonly outcome: 'broken'; readonly seen: string; readonly fix: string };

type Known<Name extends FactName> = Facts & { readonly [N in Name]-?: NonNullable<Facts[N]> };

interface Definition<Name extends FactName> {
  /** Stable: people suppress and link by it. */
  readonly id: string;
  /** The promise, true when the rule passes. */
  readonly title: string;
  readonly level: Level;
  /** Specification and section. */
  readonly source: string;
  readonly link: string;
  /** Without each of these the outcome is `unknown`. */
  readonly needs: readonly Name[];
  readonly run: (facts: Known<Name>) => Verdict;
}

export interface Rule extends Omit<Definition<FactName>, 'run'> {
  /** The verdict, or the needed facts that are missing. */
  readonly judge: (facts: Facts) => Verdict | readonly FactName[];
}

/** Makes a rule that runs only when everything it needs was seen. */
export function rule<const Name extends FactName>(definition: Definition<Name>): Rule {
  const { run, ...rest } = definition;
  const known = (facts: Facts): facts is Known<Name> =>
    definition.needs.every((name) => facts[name] !== undefined);
  return {
    ...rest,
    judge: (facts) =>
      known(facts) ? run(facts) : definition.needs.filter((name) => facts[name] === undefined),
  };
}

/** The promise is kept; what was seen says how. */
export function pass(seen: string): Verdict {
  return { outcome: 'pass', seen };
}

/** What was seen, and what to change. */
export function broken(seen: string, fix: string): Verdict {
  return { outcome: 'broken', seen, fix };
}

/** The promise is about something this server does not offer. */
export function notApplicable(seen: string): Verdict {
  return { outcome: 'notApplicable', seen };
}

/** The facts are there and yet do not tell. */
export function unknown(seen: string): Verdict {
  return { outcome: 'unknown', seen };
}

/** A fact that is needed only here is not there; what was seen of it all the same, if anything. */
export function unseen(wants: FactName, seen = ''): Verdict {
  return { outcome: 'unknown', seen, wants };
}
