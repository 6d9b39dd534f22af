import type { Place } from './facts.js';

/** A condition, free of its language. Texts are the expressions as written. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'same' | 'differs'; readonly left: string; readonly right: string }
  | { readonly kind: 'holds'; readonly text: string };

/** A branch of a function: what it tests, inside of which other branches, and whether it ends in refusal. */
export interface Check {
  readonly condition: Condition;
  /** The conditions that hold where this one is tested, from the outside in. */
  readonly guards: readonly Condition[];
  /** True when the branch returns, throws or raises. */
  readonly exits: boolean;
  /** The text of the branch, short. */
  readonly body: string;
  readonly place: Place;
}

/** A name read somewhere: `body.client_secret`, `"client_secret"`, `clientSecret`. */
export interface Read {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

/** A function of the project, as far as it bears on how clients authenticate. */
export interface FunctionFact {
  readonly name: string;
  readonly file: string;
  readonly place: Place;
  /** The paths it is registered at, or the file serves. */
  readonly routes: readonly string[];
  /** The names it calls, last part only. */
  readonly calls: readonly string[];
  readonly checks: readonly Check[];
  readonly reads: readonly Read[];
  /** The string literals it holds. */
  readonly strings: ReadonlySet<string>;
}

/** What one file says about authentication of clients. */
export interface CodeFacts {
  readonly file: string;
  readonly functions: readonly FunctionFact[];
  /** The modules it imports, as written. */
  readonly imports: readonly string[];
}
