import type { Decision } from '../../patch/decisions/decision.js';
import type { Plan } from '../../plan/plan.js';
import type { Asker } from '../../terminal/asker.js';
import { wantsPlainPrompts } from '../../terminal/environment.js';
import { plain, say } from '../../terminal/say.js';
import { style } from '../../terminal/style.js';
import { decisionText } from './show-patch.js';

const YES_NO = [
  { value: 'no', title: 'No, leave it' },
  { value: 'yes', title: 'Yes' },
] as const;

/** Asks about each decision that only a person can make. @returns the decisions as they were made. */
export async function askAbout(decisions: readonly Decision[]): Promise<readonly Decision[]> {
  const asker = await askerOf();
  const made: Decision[] = [];
  for (const decision of decisions) {
    const { verdict, list, place, edits } = decision;
    if (verdict !== 'ask' || edits.length === 0) made.push(decision);
    else {
      say(`${decisionText(decision, style('stderr'))}\n`);
      const message = `Does the ${list} endpoint of ${plain(place.file)} let clients in that have no secret?`;
      const answer = await asker.choose({ message, choices: YES_NO, initial: 'no' });
      made.push({ ...decision, verdict: answer === 'yes' ? 'patch' : 'leave' });
    }
  }
  return made;
}

/** The one confirmation before anything is written. */
export async function confirm({ changes }: Plan): Promise<boolean> {
  const asker = await askerOf();
  const files = changes.length === 1 ? 'this file' : `these ${changes.length} files`;
  const message = `Write ${files}?`;
  return (await asker.choose({ message, choices: YES_NO, initial: 'yes' })) === 'yes';
}

async function askerOf(): Promise<Asker> {
  return wantsPlainPrompts()
    ? (await import('../../terminal/plain-asker.js')).plainAsker
    : (await import('../../terminal/screen-asker.js')).screenAsker;
}
