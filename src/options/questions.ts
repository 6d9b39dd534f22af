import type { Problem } from '../problem.js';
import type { AnswerValue, CommandOptions, Given } from './answers.js';
import { completeByKey, complete } from './complete.js';
import { holds } from './condition.js';
import { flagName } from './flag-name.js';
import type { Choice, Option, OptionTable } from './option.js';
import { spelledOut } from './parse-many.js';
import { parseValue } from './parse-value.js';

/** One question, ready for any kind of prompt. */
export interface Question {
  readonly key: string;
  /** The flag that answers it without asking, with dashes. */
  readonly flag: string;
  readonly kind: Option['kind'];
  readonly message: string;
  readonly help: string;
  /** The answer when the person only presses Enter. For `many` every single choice to tick. */
  readonly initial: AnswerValue | undefined;
  /** Empty unless `one` or `many`; without the shorthands that stand for other choices. */
  readonly choices: readonly Choice[];
  /** What is wrong with an answer, alone or with the others, or undefined. */
  check(raw: unknown): Problem | undefined;
}

/** `recommended` asks only what nobody can guess; `customise` asks everything. */
export type AskMode = 'recommended' | 'customise';

/** The next question still open. Add its answer to `known` under its key and call again; undefined when all is said. */
export function nextQuestion<T extends OptionTable>(
  options: CommandOptions<T>,
  known: Given,
  mode: AskMode,
): Question | undefined {
  const answers = completeByKey(options, known);
  const open = Object.entries(options.table).find(
    ([key, option]) => known[key] === undefined && isAsked(option, answers, mode),
  );
  if (open === undefined) return undefined;
  const [key, option] = open;
  return {
    key,
    flag: `--${flagName(key)}`,
    kind: option.kind,
    message: option.question,
    help: option.help,
    initial: initialOf(option, answers[key]),
    choices: choicesOf(option).filter(({ covers }) => covers === undefined),
    check: (raw) => checkAnswer({ options, known, key, option }, raw),
  };
}

function isAsked(option: Option, answers: Given, mode: AskMode): boolean {
  if (mode === 'recommended' && option.ask !== 'always') return false;
  if (option.kind === 'one' && option.choices.length < 2) return false;
  return option.onlyIf === undefined || holds(option.onlyIf, answers);
}

function choicesOf(option: Option): readonly Choice[] {
  return option.kind === 'one' || option.kind === 'many' ? option.choices : [];
}

function initialOf(option: Option, usual: AnswerValue | undefined): AnswerValue | undefined {
  return option.kind === 'many' && Array.isArray(usual) ? spelledOut(option.choices, usual) : usual;
}

interface Asked<T extends OptionTable> {
  readonly options: CommandOptions<T>;
  readonly known: Given;
  readonly key: string;
  readonly option: Option;
}

function checkAnswer<T extends OptionTable>(asked: Asked<T>, raw: unknown): Problem | undefined {
  const parsed = parseValue(asked.option, raw);
  if (parsed.problem !== undefined) return parsed.problem;
  const answers = complete(asked.options, { ...asked.known, [asked.key]: parsed.value });
  return asked.options.contradictions?.(answers)[0];
}
