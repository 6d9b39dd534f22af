import { answerWords } from './answer-words.js';
import type { Answers, CommandOptions } from './answers.js';
import type { OptionTable } from './option.js';
import { shellWord } from './shell-word.js';

/**
 * One line that gives the same answers again without asking. `generator` pins the version (`create-mcp-auth@0.1.0`). npx
 * passes flags on in every shell.
 */
export function repeatCommand<T extends OptionTable>(
  options: CommandOptions<T>,
  answers: Answers<T>,
  generator: string,
): string {
  const words = answerWords(options, answers);
  return ['npx', '-y', generator, ...words, '--yes'].map(shellWord).join(' ');
}
