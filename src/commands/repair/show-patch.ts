import { type Decision, REASONS } from '../../patch/decisions/decision.js';
import { isOwn } from '../../patch/decisions/is-own.js';
import type { Place } from '../../patch/source/place.js';
import { unifiedDiff } from '../../plan/diff.js';
import { wrap } from '../../check/report/wrap.js';
import { fit } from '../../terminal/fit.js';
import type { Plan } from '../../plan/plan.js';
import { plain } from '../../terminal/say.js';
import type { Style } from '../../terminal/style.js';
import { summaryText } from './summary-text.js';

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

/**
 * What was decided and on what evidence: one paragraph for each list that is not as it should be, below
 * the name of its package where there are several.
 */
export function decisionsText(
  decisions: readonly Decision[],
  style: Style,
  verbose: boolean,
): string {
  const byPackage = packagesOf(decisions);
  const parts = [...byPackage].flatMap(([name, own]) => {
    const shown = own.filter((decision) => verbose || isTelling(decision));
    if (shown.length === 0) return [];
    const head = `${style.bold(plain(name))}: ${summaryText(own)}`;
    const paragraphs = shown.map((decision) => decisionText(decision, style));
    return byPackage.size > 1 ? [head, ...paragraphs] : paragraphs;
  });
  return parts.join('\n\n');
}

function packagesOf(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const others = found.get(decision.package);
    if (others === undefined) found.set(decision.package, [decision]);
    else others.push(decision);
  }
  return found;
}

function isTelling({ verdict, reason, warnings, edits }: Decision): boolean {
  if (warnings.length > 0 || edits.length > 0) return true;
  return verdict === 'patch' || verdict === 'ask' || (verdict === 'leave' && isOwn(reason));
}

/** One decision: the list and its place, the reason, the evidence for and against, what is worth knowing. */
export function decisionText(decision: Decision, { bold, dim, green, yellow, red }: Style): string {
  const { verdict, list, place, reason, evidence, warnings } = decision;
  const marks = { patch: green('+'), ask: yellow('?'), leave: dim('·'), already: green('✓') };
  const head = `${marks[verdict]} ${bold(`${list}_endpoint_auth_methods_supported`)} ${spot(place)}`;
  const signs = { for: green('for'), against: red('against'), neither: dim('seen') };
  const facts = evidence.flatMap(({ what, speaks, place: seen }) =>
    item(signs[speaks], `${fit(plain(what), LONGEST)} ${spot(seen)}`).map((line) =>
      line.replace(spot(seen), dim),
    ),
  );
  const said = warnings.flatMap(({ text }) => item(yellow('!'), plain(text)));
  return [head, ...filled(`${REASONS[reason]}.`, '  '), ...facts, ...said].join('\n');
}

/** Of a condition as it is written, in columns. */
const LONGEST = 160;

function item(sign: string, text: string): string[] {
  const [first = '', ...rest] = filled(text, '      ', SIGN);
  return [`    ${sign} ${first.trimStart()}`, ...rest];
}

/** Broken between words where a person reads it on a terminal. */
function filled(text: string, indent: string, beside = 0): string[] {
  const { columns = Infinity } = process.stderr;
  return wrap(text, columns - indent.length - beside).map((line) => indent + line);
}

/** The columns that the longest sign takes. */
const SIGN = 'against '.length;

function spot({ file, line, column }: Place): string {
  return plain(`${file}:${line}:${column}`);
}
