import type { Decision } from '../../patch/decisions/decision.js';

/** What was seen, in one line. */
export function summaryText(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return 'No authorization server metadata was found; nothing to do.';
  const count = (verdict: Decision['verdict']) =>
    decisions.filter((decision) => decision.verdict === verdict).length;
  const derived = decisions.filter(
    ({ verdict, edits }) => verdict === 'already' && edits.length > 0,
  );
  const others = decisions.filter(
    ({ verdict, edits }) => verdict === 'patch' && edits.length === 0,
  );
  return [
    `${count('patch') - others.length} to patch${others.length > 0 ? ` (${others.length} more without --only)` : ''}`,
    `${count('already')} fine already${derived.length > 0 ? ` (${derived.length} to derive)` : ''}`,
    `${count('ask')} to decide`,
    `${count('leave')} left alone`,
  ].join(', ');
}
