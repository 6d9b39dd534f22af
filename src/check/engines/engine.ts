import type { JsonObject } from '../facts/answer.js';

/** What an engine is known by, and where its owner changes what a rule found. */
export interface Engine {
  /** The sign it is known by in authorization server metadata; absent when it is not this engine. */
  readonly recognise: (metadata: JsonObject) => string | undefined;
  readonly settings: readonly Setting[];
}

/** One setting, and the rules whose findings it is about. */
export interface Setting {
  readonly rules: readonly string[];
  /** What to set, where, as an action. */
  readonly change: string;
}
