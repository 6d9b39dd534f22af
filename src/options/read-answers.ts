import type { Problem } from '../problem.js';
import type { AnswerValue, Answers, CommandOptions, Given } from './answers.js';
import { complete, completeByKey } from './complete.js';
import { conditionText, holds } from './condition.js';
import { unknownName } from './did-you-mean.js';
import { flagName } from './flag-name.js';
import type { Option, OptionTable } from './option.js';
import { parseValue } from './parse-value.js';

/** Raw values by key of the table; `undefined` counts as not given. */
export type RawAnswers = Readonly<Record<string, unknown>>;

export interface AnswerSources {
  readonly flags?: RawAnswers;
  readonly file?: RawAnswers;
  readonly asked?: RawAnswers;
}

/** Complete answers and which of them somebody gave, or everything that is wrong. */
export type Reading<T extends OptionTable> =
  | { readonly answers: Answers<T>; readonly given: Given; readonly problems?: undefined }
  | { readonly problems: readonly Problem[]; readonly answers?: undefined };

/** Flags win over the file, the file over what was asked, that over the defaults. Reports all problems at once. */
export function readAnswers<T extends OptionTable>(
  options: CommandOptions<T>,
  sources: AnswerSources,
): Reading<T> {
  const { given, problems } = readGiven(options.table, sources);
  if (problems.length > 0) return { problems };
  const misplaced = misplacedAnswers(options, given);
  if (misplaced.length > 0) return { problems: misplaced };
  const answers = complete(options, given);
  const contradictions = options.contradictions?.(answers) ?? [];
  return contradictions.length > 0 ? { problems: contradictions } : { answers, given };
}

/** The values somebody gave, parsed, without defaults: what the questions still have to start from. */
export function readGiven(
  table: OptionTable,
  sources: AnswerSources,
): { readonly given: Given; readonly problems: readonly Problem[] } {
  const given: Record<string, AnswerValue> = {};
  const problems = unknownKeys(table, sources);
  for (const [key, option] of Object.entries(table)) {
    const found = firstSource(sources, key, option);
    if (found === undefined) continue;
    const parsed = parseValue(option, found.raw, found.where);
    if (parsed.problem === undefined) given[key] = parsed.value;
    else problems.push(parsed.problem);
  }
  return { given, problems };
}

function firstSource({ flags, file, asked }: AnswerSources, key: string, option: Option) {
  // As the usage shows it.
  const flag = option.positional === true ? `[${flagName(key)}]` : `--${flagName(key)}`;
  if (flags !== undefined && own(flags, key) !== undefined)
    return { raw: own(flags, key), where: flag };
  if (file !== undefined && own(file, key) !== undefined)
    return { raw: own(file, key), where: `${key} in the answers file` };
  if (asked !== undefined && own(asked, key) !== undefined)
    return { raw: own(asked, key), where: flag };
  return undefined;
}

function own(source: RawAnswers, key: string): unknown {
  return Object.hasOwn(source, key) ? source[key] : undefined;
}

/**
 * Only a file can hold keys that nobody knows: `readArgv` refuses unknown flags, and `flags` may
 * hold those of another table of the command.
 */
function unknownKeys(table: OptionTable, { file = {} }: AnswerSources): Problem[] {
  return Object.keys(file)
    .filter((key) => !Object.hasOwn(table, key))
    .map((key) => ({
      ...unknownName('key', key, Object.keys(table)),
      where: 'the answers file',
    }));
}

/** Answers to questions that the other answers make pointless: said, not silently dropped. */
function misplacedAnswers<T extends OptionTable>(
  options: CommandOptions<T>,
  given: Given,
): Problem[] {
  const answers = completeByKey(options, given);
  return Object.entries(options.table).flatMap(([key, { onlyIf, default: usual }]) => {
    if (onlyIf === undefined || given[key] === undefined || given[key] === usual) return [];
    if (holds(onlyIf, answers)) return [];
    const flag = `--${flagName(key)}`;
    const condition = conditionText(onlyIf);
    return [
      {
        message: `${flag} only means something when ${condition}.`,
        hint: `Leave ${flag} out, or make sure that ${condition}.`,
        where: flag,
      },
    ];
  });
}
