import { resolveClients } from '../../clients/resolve-clients.js';
import type { CreateAnswers } from '../../create/create-answers.js';
import { servedBy } from '../../create/served-by.js';
import type { Plan } from '../../plan/plan.js';
import { planSize } from '../../plan/preview.js';
import { publishedText } from './published-text.js';

/** What a person sees before anything is written: the files, drawn as a tree, and the metadata. */
export function showPlan(
  plan: Plan,
  answers: CreateAnswers,
  drawTree: (plan: Plan) => string,
): string {
  const { chosen } = resolveClients(answers.clients);
  return [
    `${answers.directory}: ${planSize(plan)}`,
    '',
    drawTree(plan),
    '',
    publishedText(servedBy(answers), chosen),
    ...plan.notes.map((note) => `Note: ${note.message}`),
  ].join('\n');
}
