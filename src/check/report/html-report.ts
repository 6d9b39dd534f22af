import { OUTCOMES } from '../finding.js';
import { countFindings } from './counts.js';
import { engineText } from './engine-text.js';
import { escapeMarkup } from './escape-markup.js';
import { clientTable, faultArticle, fixedList, flowStep, requestTable } from './html-parts.js';
import { HTML_STYLE } from './html-style.js';
import { OUTCOME_SIGNS } from './paint.js';
import type { Report } from './report.js';

/** The report as one page that needs nothing else: the flow step by step, what is broken, the clients, the requests. */
export function htmlReport(report: Report): string {
  const { target, findings, clients, requests, fixed = [] } = report;
  const faults = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  const title = escapeMarkup(target);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing on the page may load or run, whatever a server managed to write into it.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>MCP auth: ${title}</title><style>${HTML_STYLE}</style></head>`,
    `<body><header><h1>${title}</h1>${summary(report)}</header><main>`,
    '<h2>The way of a client</h2>',
    `<ol class="flow">${report.topics.map((topic) => flowStep(topic, findings)).join('\n')}</ol>`,
    ...(fixed.length === 0 ? [] : ['<h2>Mended</h2>', fixedList(fixed)]),
    '<h2>What to change</h2>',
    faults.length === 0 ? '<p>Nothing that was seen.</p>' : faults.map(faultArticle).join('\n'),
    ...(clients.length === 0 ? [] : ['<h2>Real clients</h2>', clientTable(clients)]),
    ...(requests.length === 0 ? [] : ['<h2>Requests</h2>', requestTable(requests)]),
    '</main></body></html>',
    '',
  ].join('\n');
}

function summary(report: Report): string {
  const { subject, engine, notice, findings, requests, durationMs } = report;
  const counts = countFindings(findings);
  const items = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const { sign, words } = OUTCOME_SIGNS[outcome];
    return `<li class="${outcome}">${sign} ${counts[outcome]} ${words}</li>`;
  });
  const seconds = (durationMs / 1000).toFixed(1);
  const how = subject === 'source' ? 'Its source alone, read' : `${requests.length} requests`;
  return [
    ...(notice === undefined ? [] : [`<p><b>${escapeMarkup(notice.text)}</b></p>`]),
    `<ul class="counts">${items.join('')}</ul>`,
    `<p class="soft">${how} in ${seconds} s. What could not be seen is unknown, never fine.</p>`,
    ...(engine === undefined ? [] : [`<p class="soft">${escapeMarkup(engineText(report))}</p>`]),
  ].join('');
}
