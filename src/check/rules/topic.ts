import type { Rule } from '../rule.js';

/** The rules about one step of a client's way to a token; a new rule is its file and a line in one of these. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}
