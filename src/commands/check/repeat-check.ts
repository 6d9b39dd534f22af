import { answerWords } from '../../options/answer-words.js';
import { shellWord } from '../../options/shell-word.js';
import { type CheckAnswers, checkOptions } from './read-check-answers.js';

/** The same check once more, in words every shell takes: what asks for more of it is put behind. */
export function repeatCheck(answers: CheckAnswers): string {
  // What was to be repaired is, and who asks for more wants to see it.
  const once = { fix: false, yes: false, allowDirty: false, watch: false, verbose: false };
  const words = answerWords(checkOptions, { ...answers, ...once });
  return ['create-mcp-auth', 'check', ...words].map(shellWord).join(' ');
}
