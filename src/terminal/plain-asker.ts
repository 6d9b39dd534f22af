import { createInterface } from 'node:readline';
import { didYouMean } from '../options/did-you-mean.js';
import type { Choice } from '../options/option.js';
import type { Asker, ChoiceQuestion } from './asker.js';
import { cancelled } from './cancelled.js';
import type { PickQuestion } from './pick.js';
import { say } from './say.js';

/** Asks line by line: nothing is redrawn, nothing is told by colour or sign alone. For screen readers. */
export const plainAsker: Asker = {
  text: async ({ message, initial, check }) => {
    for (;;) {
      const typed = await readLine(`${message} Press Enter for ${initial}: `);
      const text = typed === '' ? initial : typed;
      const fault = check(text);
      if (fault === undefined) return text;
      say(`That does not work. ${fault}`);
    }
  },
  choose: (question) => choose(question),
  pick: (question) => pick(question),
};

async function choose({ message, choices, initial }: ChoiceQuestion): Promise<string> {
  const usual = choices.find(({ value }) => value === initial) ?? choices[0];
  say(message);
  sayNumbered(choices);
  for (;;) {
    const typed = await readLine(`Type a number, or press Enter for ${usual?.title ?? ''}: `);
    const chosen = typed === '' ? usual : named(choices, typed);
    if (chosen !== undefined) return chosen.value;
    say(`There is no choice ${typed}. Type a number from 1 to ${choices.length}.`);
  }
}

async function pick(question: PickQuestion): Promise<readonly string[]> {
  const { message, choices, initial } = question;
  say(message);
  sayNumbered(choices);
  const usual = initial.length === 1 ? '1 usual choice' : `${initial.length} usual choices`;
  for (;;) {
    const typed = await readLine(
      `Type numbers or names with commas, or press Enter for the ${usual}: `,
    );
    const words = typed.split(',').map((word) => word.trim());
    const found = words.map((word) => named(choices, word)?.value);
    const unknown = words.filter((_, index) => found[index] === undefined);
    if (typed !== '' && unknown.length > 0) {
      for (const word of unknown) say(noChoice(word, choices));
      continue;
    }
    const values = typed === '' ? initial : found.filter((value) => value !== undefined);
    const { lines, problems } = question.consequences(values);
    for (const line of [...problems, ...lines]) say(line.trim());
    if (problems.length === 0) return values;
  }
}

function noChoice(word: string, choices: readonly Choice[]): string {
  const titles = choices.map(({ title }) => title);
  return `There is no choice ${word}. ${didYouMean(word, titles)}`.trimEnd();
}

function sayNumbered(choices: readonly Choice[]): void {
  for (const [index, { title, hint, group }] of choices.entries()) {
    if (group !== undefined && group !== choices[index - 1]?.group) say(`${group}:`);
    say(`${index + 1}. ${title}${hint === undefined ? '' : `, ${hint}`}`);
  }
}

function named(choices: readonly Choice[], word: string): Choice | undefined {
  const wanted = word.toLowerCase();
  return (
    choices.find((_, index) => String(index + 1) === wanted) ??
    choices.find(({ value, title }) => value === wanted || title.toLowerCase() === wanted)
  );
}

/** @throws {Stop} 130 on Ctrl-C and at the end of the input. */
function readLine(prompt: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve, reject) => {
    lines.once('close', () => reject(cancelled()));
    lines.question(prompt, (line) => {
      resolve(line.trim());
      lines.close();
    });
  });
}
