import type { Answer, JsonObject } from '../facts/answer.js';

/** What an engine is known by, and where its owner changes what a rule found. */
export interface Engine {
  /** The sign it is known by in authorization server metadata; absent when it is not this engine. */
  readonly recognise: (metadata: JsonObject, headers?: Answer['headers']) => string | undefined;
  /** Words of which one stands in every source that uses it; absent where the metadata alone is certain. */
  readonly inSource?: readonly string[];
  readonly settings: readonly Setting[];
}

/** One setting, and the rules whose findings it is about. */
export interface Setting {
  readonly rules: readonly string[];
  /** What to set, where, as an action. */
  readonly change: string;
}
