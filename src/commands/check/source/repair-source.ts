import type { Spot } from '../../../check/spot.js';
import type { Decision } from '../../../patch/decisions/decision.js';
import { planPatch } from '../../../patch/plan-patch.js';
import { readProject } from '../../../patch/project/read-project.js';
import { recover } from '../../../plan/recover.js';
import { say } from '../../../terminal/say.js';
import { style } from '../../../terminal/style.js';
import { fromHere } from './from-here.js';
import { settlePatch } from '../../repair/settle-patch.js';
import { decisionsText, diffText } from '../../repair/show-patch.js';
import { type Consent, writePatch } from '../../repair/write-patch.js';

export interface Repair {
  /** The places that were mended. */
  readonly fixed: readonly Spot[];
  /** There was something to mend and nobody agreed to it. */
  readonly declined: boolean;
}

/**
 * Mends what `patch` can mend, in the same way: evidence, diff, one question.
 *
 * @throws {Stop} 3 when a file has uncommitted changes.
 */
export async function repairSource(directory: string, consent: Consent): Promise<Repair> {
  const project = readProject(directory);
  // What a killed run left half done is put right before it is read.
  recover(project.root);
  const found = await planPatch(project);
  const { plan, decisions } = consent.isAsked ? await settlePatch(project, found) : found;
  const marks = style('stderr');
  const text = decisionsText(decisions, marks, false);
  if (text !== '') say(`${text}\n`);
  if (plan.changes.length === 0) {
    say('There is nothing here that could be repaired for you.\n');
    return { fixed: [], declined: false };
  }
  say(`${diffText(plan, marks)}\n`);
  const written = await writePatch(project.root, plan, consent);
  say();
  return { fixed: written ? spotsOf(decisions, directory) : [], declined: !written };
}

function spotsOf(decisions: readonly Decision[], directory: string): Spot[] {
  const from = fromHere(directory);
  const mended = decisions.filter(({ verdict }) => verdict === 'patch');
  return mended.map(({ place, list }) => {
    const seen = `${list}_endpoint_auth_methods_supported states none`;
    return { ...place, file: from(place.file), seen };
  });
}
