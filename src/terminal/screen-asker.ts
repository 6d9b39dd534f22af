import { input, select } from '@inquirer/prompts';
import type { Asker } from './asker.js';
import { cancelled } from './cancelled.js';
import { pick } from './pick.js';

/** Prompts stay off standard output, which is for results. */
const context = { output: process.stderr };

/** Asks with prompts that redraw themselves. */
export const screenAsker: Asker = {
  text: ({ message, initial, check }) =>
    orCancelled(
      input({ message, default: initial, validate: (text) => check(text) ?? true }, context),
    ),
  choose: ({ message, choices, initial }) => {
    const rows = choices.map(({ value, title, hint }) => ({
      value,
      name: title,
      ...(hint !== undefined && { description: hint }),
    }));
    return orCancelled(
      select(
        { message, choices: rows, ...(initial !== undefined && { default: initial }) },
        context,
      ),
    );
  },
  pick: (question) => orCancelled(pick(question, context)),
};

/** Ctrl-C and a closed terminal reject the prompt; anything else is a fault. */
async function orCancelled<Answer>(prompt: Promise<Answer>): Promise<Answer> {
  try {
    return await prompt;
  } catch (error) {
    const left = error instanceof Error && /^(ExitPromptError|AbortPromptError)$/.test(error.name);
    throw left ? cancelled() : error;
  }
}
