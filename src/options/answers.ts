import type { Problem } from '../problem.js';
import type { Choice, OptionTable } from './option.js';

type ValueIn<Choices> = Choices extends readonly Choice<infer Value>[] ? Value : never;

type Raw<O> = O extends { kind: 'number' }
  ? number
  : O extends { kind: 'yesNo' }
    ? boolean
    : O extends { kind: 'one'; choices: infer Choices }
      ? ValueIn<Choices>
      : O extends { kind: 'many'; choices: infer Choices }
        ? readonly ValueIn<Choices>[]
        : string;

/** The type of one option's answer, read off its row. */
export type ValueOf<O> = O extends { default: unknown } | { derived: string }
  ? Raw<O>
  : Raw<O> | undefined;

/** Every answer of a command, read off its table. */
export type Answers<T extends OptionTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

type DerivedKey<T extends OptionTable> = {
  [K in keyof T]: T[K] extends { derived: string } ? K : never;
}[keyof T];

/** What the derived defaults may build on: options with a fixed default are always there. */
export type Known<T extends OptionTable> = Omit<Answers<T>, DerivedKey<T>> & Partial<Answers<T>>;

/** The defaults that depend on other answers or on the machine. */
export type Derived<T extends OptionTable> = Pick<Answers<T>, DerivedKey<T>>;

/** Values that passed `parseValue`, by key, before defaults are filled in. */
export type Given = Readonly<Record<string, AnswerValue>>;

export type AnswerValue = string | number | boolean | readonly string[];

/** A command's options: its table and what the table cannot say as data. */
export interface CommandOptions<T extends OptionTable = OptionTable> {
  readonly table: T;
  derive(known: Known<T>): Derived<T>;
  /** Answers that cannot be true together; also called with defaults for what is still to be asked. */
  contradictions?(answers: Answers<T>): readonly Problem[];
}

/** A value, or what to tell the person who typed something else. */
export type Parsed<Value> =
  | { readonly value: Value; readonly problem?: undefined }
  | { readonly problem: Problem; readonly value?: undefined };
