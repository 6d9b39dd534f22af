import { inTableOrder } from '../../create/create-answers.js';
import { Stop } from '../../problem.js';
import { isUsual } from '../../options/is-usual.js';
import { outdatedKeys } from '../../options/outdated-keys.js';
import type { Option } from '../../options/option.js';
import { spelledOut } from '../../options/parse-many.js';
import { type AskMode, nextQuestion } from '../../options/questions.js';
import { type RawAnswers, readGiven } from '../../options/read-answers.js';
import { folderTree } from '../../plan/preview.js';
import type { Asker } from '../../terminal/asker.js';
import { cancelled } from '../../terminal/cancelled.js';
import { openAsker } from '../../terminal/open-asker.js';
import { say } from '../../terminal/say.js';
import { type Asking, askQuestion } from './ask-question.js';
import { type Draft, type Workshop, draftProject } from './draft.js';
import { type Given, completeAnswers } from './read-create-answers.js';
import { showPlan } from './show-plan.js';

/**
 * Asks what is open, shows the plan, and lets the person go on, change an answer or leave.
 *
 * @throws {Stop} 130 when they leave.
 */
export async function askForProject(given: Given, workshop: Workshop): Promise<Draft> {
  const asker = await openAsker();
  say('Every answer can be changed at the end, before anything is written.');
  const mode = await askMode(asker, given);
  let asked: RawAnswers = {};
  for (;;) {
    asked = await askOpen({ asker, given, asked }, mode);
    const draft = draftProject(completeAnswers(given, asked), workshop);
    say(`\n${showPlan(draft.plan, draft.answers, folderTree)}\n`);
    const next = await askReview(asker);
    if (next === 'write') return draft;
    if (next === 'leave') throw cancelled();
    asked = await changeOne({ asker, given, asked });
  }
}

/** Somebody who gave answers already has chosen; everybody else is asked how to begin. */
async function askMode(asker: Asker, { sources }: Given): Promise<AskMode> {
  const given = Object.keys({ ...sources.file, ...sources.flags });
  if (given.some((key) => key !== 'directory')) return 'recommended';
  const chosen = await asker.choose({
    message: 'How would you like to begin?',
    choices: [
      {
        value: 'recommended',
        title: 'Recommended',
        hint: 'every desktop, editor, terminal and web client we know; SQLite; local login',
      },
      { value: 'customise', title: 'Customise', hint: 'choose the clients and everything else' },
    ],
  });
  return chosen === 'customise' ? 'customise' : 'recommended';
}

async function askOpen(asking: Asking, mode: AskMode): Promise<RawAnswers> {
  const { given } = asking;
  let { asked } = asking;
  for (;;) {
    const known = readGiven(given.options.table, { ...given.sources, asked }).given;
    const question = nextQuestion(given.options, known, mode);
    if (question === undefined) return asked;
    asked = { ...asked, [question.key]: await askQuestion({ ...asking, asked }, question) };
  }
}

function askReview(asker: Asker): Promise<string> {
  return asker.choose({
    message: 'Shall it be written?',
    choices: [
      { value: 'write', title: 'Write it' },
      { value: 'change', title: 'Change an answer' },
      { value: 'leave', title: 'Leave', hint: 'nothing has been written' },
    ],
  });
}

/** One answer asked again. What followed from it is asked or derived anew. */
async function changeOne(asking: Asking): Promise<RawAnswers> {
  const { asker, given, asked } = asking;
  const answers: RawAnswers = inTableOrder({ ...completeAnswers(given, asked) });
  const questions = Object.entries(answers).flatMap(([key, initial]) => {
    if (Object.hasOwn(given.sources.flags ?? {}, key)) return [];
    const known = knownBeside(key, answers, given);
    const question = nextQuestion(given.options, known, 'customise');
    return question?.key === key ? [{ question, hint: String(initial) }] : [];
  });
  const key = await asker.choose({
    message: 'Which answer?',
    choices: questions.map(({ question: { key: value, message }, hint }) => ({
      value,
      title: message,
      hint,
    })),
  });
  const question = questions.find((candidate) => candidate.question.key === key)?.question;
  if (question === undefined) throw new Stop(2, { message: `There is no question ${key}.` });
  const { registration: _, ...independent } = asked;
  const kept = key === 'clients' ? independent : asked;
  // A list is ticked as it was chosen: what it comes down to leaves out what a kind stands for.
  const option = new Map<string, Option>(Object.entries(given.options.table)).get(key);
  const said = [asked[key] ?? answers[key]].flat().map(String);
  const initial = option?.kind === 'many' ? spelledOut(option.choices, said) : answers[key];
  const answer = await askQuestion({ ...asking, asked: kept }, { ...question, initial });
  return withoutOutdated(given, asked, { ...kept, [key]: answer });
}

/** The other answers; without what comes after it and is only the default, because that follows from it. */
function knownBeside(key: string, answers: RawAnswers, { options, sources }: Given) {
  const all = readGiven(options.table, { asked: answers }).given;
  const keys = Object.keys(all);
  const said = { ...sources.file, ...sources.flags };
  const follows = (other: string) =>
    keys.indexOf(other) > keys.indexOf(key) &&
    !Object.hasOwn(said, other) &&
    isUsual(options, all, other);
  return Object.fromEntries(
    Object.entries(all).filter(([other]) => other !== key && !follows(other)),
  );
}

function withoutOutdated(given: Given, before: RawAnswers, after: RawAnswers): RawAnswers {
  const { options, sources } = given;
  const known = (asked: RawAnswers) => readGiven(options.table, { ...sources, asked }).given;
  const outdated = outdatedKeys(options, known(before), known(after));
  return Object.fromEntries(Object.entries(after).filter(([key]) => !outdated.includes(key)));
}
