import { type Finding, OUTCOMES, type Outcome } from '../finding.js';
import type { ClientRow } from '../matrix/client-row.js';
import { type Spot, spotText } from '../spot.js';
import { countFindings } from './counts.js';
import { escapeMarkup as escape } from './escape-markup.js';
import { CLIENT_SIGNS, OUTCOME_SIGNS } from './paint.js';
import type { ReportTopic, RequestLine } from './report.js';
import { clientSentence } from './client-sentence.js';

/** One step of the flow, coloured by the worst that was seen there, with its rules below. */
export function flowStep({ title, rules }: ReportTopic, findings: readonly Finding[]): string {
  const own = findings.filter(({ rule }) => rules.includes(rule));
  const counts = countFindings(own);
  const worst = OUTCOMES.find((outcome) => counts[outcome] > 0) ?? 'unknown';
  const { sign, words } = OUTCOME_SIGNS[worst];
  const told = OUTCOMES.filter((outcome) => counts[outcome] > 0).map(
    (outcome) => `${counts[outcome]} ${OUTCOME_SIGNS[outcome].words}`,
  );
  return [
    `<li><span class="node ${worst}" role="img" aria-label="${words}">${sign}</span>`,
    `<h3>${escape(title)}</h3><details><summary>${told.join(', ')}</summary>`,
    `<ul>${own.map(ruleItem).join('')}</ul></details></li>`,
  ].join('');
}

function ruleItem({ outcome, title, seen, link, source }: Finding): string {
  return [
    `<li>${marked(outcome)} ${escape(title)}: <code>${escape(seen)}</code> `,
    `<a href="${href(link)}">${escape(source)}</a></li>`,
  ].join('');
}

function marked(outcome: Outcome): string {
  const { sign, words } = OUTCOME_SIGNS[outcome];
  return `<span class="${outcome}" role="img" aria-label="${words}">${sign}</span>`;
}

function href(link: string): string {
  return link.startsWith('https://') ? escape(link) : '#';
}

/** A broken rule with what was seen and what to change. */
export function faultArticle(finding: Finding): string {
  const { outcome, title, rule, level, seen, fix, setting, source, link, spots = [] } = finding;
  return [
    `<article class="${outcome}" id="${escape(rule)}"><h3>${escape(title)}</h3><dl>`,
    `<dt>Seen</dt><dd><code>${escape(seen)}</code></dd>`,
    ...(spots.length === 0 ? [] : [`<dt>At</dt><dd>${spotList(spots)}</dd>`]),
    ...(fix === undefined ? [] : [`<dt>Change</dt><dd>${escape(fix)}</dd>`]),
    ...(setting === undefined ? [] : [`<dt>Set</dt><dd>${escape(setting)}</dd>`]),
    `</dl><p class="soft">${level}, <code>${escape(rule)}</code>, `,
    `<a href="${href(link)}">${escape(source)}</a></p></article>`,
  ].join('');
}

function spotList(spots: readonly Spot[]): string {
  return spots.map((spot) => `<code>${escape(spotText(spot))}</code>`).join('<br>');
}

/** What was mended before the check. */
export function fixedList(spots: readonly Spot[]): string {
  const items = spots.map(
    (spot) => `<li><code>${escape(spotText(spot))}</code> ${escape(spot.seen)}</li>`,
  );
  return `<ul class="mended">${items.join('')}</ul>`;
}

/** The matrix: a row for each client. */
export function clientTable(clients: readonly ClientRow[]): string {
  const head = ['Client', 'Outcome', 'Registers', 'Authenticates', 'Redirect'];
  const cells = (row: ClientRow): string[] => [
    `<span class="${CLASSES[row.outcome]}">${CLIENT_SIGNS[row.outcome].sign} ${escape(clientSentence(row))}</span>`,
    escape(row.registration ?? '–'),
    escape(row.method ?? '–'),
    row.redirect,
  ];
  const rows = clients.map(
    (row) =>
      `<tr><th scope="row">${escape(row.name)}${row.chosen ? ' (chosen)' : ''}</th>${cells(row)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  return table('Real clients', head, rows);
}

const CLASSES: Readonly<Record<ClientRow['outcome'], Outcome>> = {
  fails: 'fail',
  unknown: 'unknown',
  connects: 'pass',
};

/** Every request of the check, folded. */
export function requestTable(requests: readonly RequestLine[]): string {
  const rows = requests.map(({ purpose, method, url, status, failure, durationMs }) => {
    const result = status === undefined ? escape(failure ?? 'no answer') : String(status);
    const cells = [escape(purpose), `<code>${escape(method)} ${escape(url)}</code>`, result];
    return `<tr>${[...cells, `${durationMs} ms`].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const inner = table('Requests', ['Purpose', 'Request', 'Answer', 'Time'], rows);
  return `<details><summary>All ${requests.length}</summary>${inner}</details>`;
}

/** Wide tables scroll by keyboard too, so the frame takes the focus and has a name. */
function table(name: string, head: readonly string[], rows: readonly string[]): string {
  const columns = head.map((title) => `<th scope="col">${title}</th>`).join('');
  return [
    `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table>`,
    `<thead><tr>${columns}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`,
  ].join('');
}
