import type { Problem } from '../problem.js';
import type { RawAnswers } from './read-answers.js';

type FileReading =
  | { readonly file: RawAnswers; readonly problem?: undefined }
  | { readonly problem: Problem; readonly file?: undefined };

/**
 * The answers in a JSON text, not yet checked against a table. A generated project's `mcp-auth.json` works too: its answers
 * stand under `answers`. `$schema` is for editors and passed over.
 */
export function parseAnswersText(text: string, where: string): FileReading {
  const parsed = parseJson(text.replace(/^\ufeff/, ''));
  if ('fault' in parsed)
    return {
      problem: {
        message: `The answers are not JSON: ${parsed.fault}`,
        hint: 'Mend the file.',
        where,
      },
    };
  if (!isRecord(parsed.json)) return { problem: { ...NOT_AN_OBJECT, where } };
  const { $schema: _, ...top } = parsed.json;
  if (!Object.hasOwn(top, 'answers')) return { file: top };
  const beside = Object.keys(top).find((key) => !OF_A_PROJECT.includes(key));
  if (beside !== undefined) return { problem: { ...misplacedKey(beside), where } };
  return isRecord(top['answers'])
    ? { file: top['answers'] }
    : { problem: { ...NOT_AN_OBJECT, where } };
}

/** What the file of a generated project holds. */
const OF_A_PROJECT = ['generator', 'answers'];

function misplacedKey(key: string): Problem {
  return {
    message: `There is no key ${JSON.stringify(key)} beside "answers".`,
    hint: 'Write it into "answers", or leave it out.',
  };
}

const NOT_AN_OBJECT: Problem = {
  message: 'The answers are not a JSON object.',
  hint: 'Write them like {"name": "my-server", "port": 3000}.',
};

function parseJson(text: string): { readonly json: unknown } | { readonly fault: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
