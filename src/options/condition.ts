import type { Given } from './answers.js';
import { flagName } from './flag-name.js';
import type { Condition } from './option.js';

/** Whether the answers make an option matter. */
export function holds(condition: Condition, answers: Given): boolean {
  const answer = answers[condition.option];
  if ('is' in condition) return answer === condition.is;
  return Array.isArray(answer) && answer.includes(condition.includes);
}

/** The condition in words, for help and problems: `--registration includes dynamic`. */
export function conditionText(condition: Condition): string {
  const flag = `--${flagName(condition.option)}`;
  return 'is' in condition
    ? `${flag} is ${condition.is}`
    : `${flag} includes ${condition.includes}`;
}
