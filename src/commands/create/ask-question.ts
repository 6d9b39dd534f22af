import { resolveClients } from '../../clients/resolve-clients.js';
import { whyPublished } from '../../clients/why-published.js';
import { servedBy } from '../../create/served-by.js';
import type { Question } from '../../options/questions.js';
import { type RawAnswers, readAnswers } from '../../options/read-answers.js';
import { type Problem, Stop } from '../../problem.js';
import type { Asker } from '../../terminal/asker.js';
import { becauseText } from './published-text.js';
import type { Given } from './read-create-answers.js';
import { targetRoot } from './target-root.js';

/** What has been said so far, and who asks for more. */
export interface Asking {
  readonly asker: Asker;
  readonly given: Given;
  readonly asked: RawAnswers;
}

/** Columns beside a published value that the narrowest usual terminal leaves for its reason. */
const ROOM = 52;

/** The arrays of the metadata document that are shown while one chooses. */
const SHOWN = ['token_endpoint_auth_methods_supported', 'grant_types_supported'] as const;

/** A question, with what the answer is until the person changes it. */
export type OpenQuestion = Omit<Question, 'initial'> & { readonly initial: unknown };

/** Puts one question in the form its kind has. @returns the raw answer, which passed its check. */
export async function askQuestion(asking: Asking, question: OpenQuestion): Promise<unknown> {
  const { asker } = asking;
  const { message, choices, initial } = question;
  switch (question.kind) {
    case 'many':
      return await asker.pick({
        message,
        choices,
        initial: Array.isArray(initial) ? initial.map(String) : [],
        consequences: (chosen) => consequencesOf(asking, question.key, chosen),
      });
    case 'one':
      return await asker.choose({ message, choices, initial: String(initial) });
    case 'yesNo':
      return await asker.choose({ message, choices: YES_NO, initial: String(initial) });
    default:
      return await asker.text({
        message,
        initial: String(initial ?? ''),
        check: (text) => sentence(question.check(text) ?? targetProblem(question.key, text)),
      });
  }
}

const YES_NO = [
  { value: 'true', title: 'Yes' },
  { value: 'false', title: 'No' },
];

/** What will be published with these values, line by line with its reason, or what is wrong with them. */
function consequencesOf({ given, asked }: Asking, key: string, chosen: readonly string[]) {
  const sources = { ...given.sources, asked: { ...asked, [key]: chosen } };
  const reading = readAnswers(given.options, sources);
  if (reading.problems !== undefined) {
    const problems = reading.problems.map((problem) => sentence(problem) ?? '');
    return { lines: [], problems };
  }
  const { answers } = reading;
  const why = whyPublished(servedBy(answers), resolveClients(answers.clients).chosen);
  const lines = SHOWN.flatMap((name) => [
    name,
    ...why
      .filter((row) => row.key === name)
      .map((row) => `  ${row.value.padEnd(19)} ← ${becauseText(row, ROOM)}`),
  ]);
  return { lines: [...lines, `registration: ${answers.registration.join(', ')}`], problems: [] };
}

function targetProblem(key: string, text: string): Problem | undefined {
  if (key !== 'directory') return undefined;
  try {
    targetRoot(text, process.cwd());
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problems[0];
    throw error;
  }
}

function sentence(problem: Problem | undefined): string | undefined {
  if (problem === undefined) return undefined;
  return problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`;
}
