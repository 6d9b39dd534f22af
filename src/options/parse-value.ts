import type { Problem } from '../problem.js';
import type { AnswerValue, Parsed } from './answers.js';
import { unknownName } from './did-you-mean.js';
import type { NumberOption, OneOption, Option, YesNoOption } from './option.js';
import { parseMany } from './parse-many.js';
import { parseText } from './parse-text.js';

/**
 * One value from any source, a flag's text or JSON, as the option wants it. `where` names the source in the problem.
 * Values of a list come back in the order of the choices, so that the same answers make the same bytes.
 */
export function parseValue(option: Option, raw: unknown, where?: string): Parsed<AnswerValue> {
  const parsed = parseByKind(option, raw);
  if (parsed.problem === undefined || where === undefined) return parsed;
  return { problem: { ...parsed.problem, where } };
}

function parseByKind(option: Option, raw: unknown): Parsed<AnswerValue> {
  if (option.kind === 'many') return parseMany(option, raw);
  if (Array.isArray(raw)) return refuse(`It takes one value, not ${raw.length}.`, 'Give it once.');
  switch (option.kind) {
    case 'number':
      return parseNumber(option, raw);
    case 'one':
      return parseOne(option, raw);
    case 'yesNo':
      return parseYesNo(option, raw);
    default:
      return parseText(option, raw);
  }
}

function parseNumber({ min, max }: NumberOption, raw: unknown): Parsed<number> {
  const value = typeof raw === 'string' && /^\d{1,15}$/.test(raw) ? Number(raw) : raw;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  if (fits) return { value };
  return refuse(
    `${shown(raw)} is not a whole number from ${min} to ${max}.`,
    `Use ${min} to ${max}.`,
  );
}

function parseOne({ choices }: OneOption, raw: unknown): Parsed<string> {
  const values = choices.map((choice) => choice.value);
  if (typeof raw === 'string' && values.includes(raw)) return { value: raw };
  if (typeof raw === 'string') return { problem: unknownName('choice', raw, values) };
  return refuse(`${shown(raw)} is not a choice.`, `Use one of ${values.join(', ')}.`);
}

function parseYesNo(_: YesNoOption, raw: unknown): Parsed<boolean> {
  if (typeof raw === 'boolean') return { value: raw };
  if (raw === 'true' || raw === 'false') return { value: raw === 'true' };
  return refuse(`${shown(raw)} is neither true nor false.`, 'Use true or false.');
}

function refuse(message: string, hint: string): { readonly problem: Problem } {
  return { problem: { message, hint } };
}

function shown(raw: unknown): string {
  const text = JSON.stringify(raw) ?? String(raw);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
