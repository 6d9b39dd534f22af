import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type CreateAnswers,
  type CreateOptions,
  createAnswerOptions,
} from '../../create/create-answers.js';
import { parseAnswersText } from '../../options/answers-file.js';
import type { Answers } from '../../options/answers.js';
import { createFlags } from '../../options/create-flags.js';
import type { OptionTable } from '../../options/option.js';
import { nextQuestion } from '../../options/questions.js';
import {
  type AnswerSources,
  type RawAnswers,
  type Reading,
  readAnswers,
  readGiven,
} from '../../options/read-answers.js';
import { type Problem, Stop } from '../../problem.js';
import { packageManager } from '../../terminal/environment.js';

/** How `create` was called. */
export type CreateFlags = Answers<typeof createFlags>;

/** What was typed, split into the answers and what to do with them, and the file of answers. */
export interface Given {
  readonly flags: CreateFlags;
  readonly options: CreateOptions;
  readonly sources: AnswerSources;
}

/**
 * Reads what was typed and the answers file.
 *
 * @throws {Stop} 2 with every problem at once.
 */
export function readGivenAnswers(raw: RawAnswers): Given {
  const [own, typed] = split(raw);
  const flags = settled(
    readAnswers({ table: createFlags, derive: () => ({}), contradictions }, { flags: own }),
  );
  const sources = { flags: typed, file: readAnswersFile(flags.answers) };
  const options = createAnswerOptions({
    workingDirectoryName: basename(process.cwd()),
    packageManager: packageManager(),
  });
  const { problems } = readGiven(options.table, sources);
  if (problems.length > 0) throw new Stop(2, ...problems);
  return { flags, options, sources };
}

/**
 * Complete answers: the sources, then the defaults.
 *
 * @throws {Stop} 2 when answers contradict each other.
 */
export function completeAnswers({ options, sources }: Given, asked: RawAnswers): CreateAnswers {
  return settled(readAnswers(options, { ...sources, asked }));
}

/**
 * For where nobody can be asked: every question must have been answered.
 *
 * @throws {Stop} 2 naming the flags of those that are open.
 */
export function refuseOpenQuestions({ options, sources }: Given): void {
  const flags: string[] = [];
  let { given } = readGiven(options.table, sources);
  for (;;) {
    const question = nextQuestion(options, given, 'customise');
    if (question === undefined) break;
    flags.push(question.key === 'directory' ? 'the directory' : question.flag);
    given = { ...given, [question.key]: question.initial ?? '' };
  }
  if (flags.length === 0) return;
  throw new Stop(2, {
    message: `There is no terminal to ask in, and these answers are missing: ${flags.join(', ')}.`,
    hint: 'Add --yes to take their defaults, or give them as flags or with --answers FILE.',
  });
}

function contradictions({ install, start }: CreateFlags): Problem[] {
  if (install || !start) return [];
  const message = '--start needs the dependencies, and --no-install leaves them out.';
  return [{ message, hint: 'Leave out --no-install or --start.', where: '--start' }];
}

function split(raw: RawAnswers): readonly [own: RawAnswers, others: RawAnswers] {
  const isOwn = ([key]: readonly [string, unknown]) => Object.hasOwn(createFlags, key);
  const entries = Object.entries(raw);
  const others = entries.filter((entry) => !isOwn(entry));
  return [Object.fromEntries(entries.filter(isOwn)), Object.fromEntries(others)];
}

function readAnswersFile(path: string | undefined): RawAnswers {
  if (path === undefined) return {};
  const reading = parseAnswersText(readText(path), path);
  if (reading.problem !== undefined) throw new Stop(2, reading.problem);
  return reading.file;
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const where = '--answers';
    const message = `The answers could not be read from ${path}: ${why}.`;
    throw new Stop(2, { message, hint: 'Name a JSON file, or - for standard input.', where });
  }
}

function settled<Table extends OptionTable>(reading: Reading<Table>): Answers<Table> {
  if (reading.problems !== undefined) throw new Stop(2, ...reading.problems);
  return reading.answers;
}
