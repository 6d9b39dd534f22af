import { type Decision, REASONS } from '../../patch/decision.js';
import type { Place } from '../../patch/facts.js';
import { unifiedDiff } from '../../plan/diff.js';
import type { Plan } from '../../plan/plan.js';
import { plain } from '../../terminal/say.js';
import type { Style } from '../../terminal/style.js';

/** The diff of a plan as a person reads it. */
export function diffText({ changes }: Plan, { red, green, cyan, bold }: Style): string {
  const lines = changes.map(unifiedDiff).join('').trimEnd().split('\n').map(plain);
  return lines
    .map((line) => {
      if (/^(diff|---|\+\+\+)/.test(line)) return bold(line);
      if (line.startsWith('@@')) return cyan(line);
      if (line.startsWith('-')) return red(line);
      return line.startsWith('+') ? green(line) : line;
    })
    .join('\n');
}

/** The diff of a plan, exactly, as `git apply` takes it. */
export function diffFile({ changes }: Plan): string {
  return changes.map(unifiedDiff).join('');
}

/** What was decided and on what evidence: one paragraph for each list that is not as it should be. */
export function decisionsText(
  decisions: readonly Decision[],
  { bold, dim, green, yellow, red }: Style,
  verbose: boolean,
): string {
  const marks = { patch: green('+'), ask: yellow('?'), leave: dim('·'), already: green('✓') };
  const shown = decisions.filter(
    ({ verdict, warnings }) =>
      verbose || warnings.length > 0 || verdict === 'patch' || verdict === 'ask',
  );
  return shown
    .map((decision) => {
      const { verdict, list, place, reason, evidence, warnings } = decision;
      const head = `${marks[verdict]} ${bold(`${list}_endpoint_auth_methods_supported`)} ${spot(place)}`;
      const signs = { for: green('for'), against: red('against'), neither: dim('seen') };
      const facts = evidence.map(
        (one) => `    ${signs[one.speaks]} ${plain(one.what)} ${dim(spot(one.place))}`,
      );
      const said = warnings.map((warning) => `    ${yellow('!')} ${plain(warning)}`);
      return [head, `  ${REASONS[reason]}.`, ...facts, ...said].join('\n');
    })
    .join('\n\n');
}

/** What was seen, in one line. */
export function summaryText(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return 'No authorization server metadata was found; nothing to do.';
  const count = (verdict: Decision['verdict']) =>
    decisions.filter((decision) => decision.verdict === verdict).length;
  return [
    `${count('patch')} to patch`,
    `${count('already')} fine already`,
    `${count('ask')} to decide`,
    `${count('leave')} left alone`,
  ].join(', ');
}

function spot({ file, line, column }: Place): string {
  return plain(`${file}:${line}:${column}`);
}
