import { OUTCOMES } from '../finding.js';
import { CLIENT_OUTCOMES } from '../matrix/client-row.js';
import { countClients, countFindings } from './counts.js';
import { engineText } from './engine-text.js';
import { CLIENT_SIGNS, OUTCOME_SIGNS, type Paint, type TerminalOptions } from './paint.js';
import type { Report } from './report.js';
import { sourceTells } from './source-tells.js';
import {
  chosenLines,
  clientLines,
  faultLines,
  fixedLines,
  greenLines,
  requestTable,
  serverLines,
  unknownLines,
} from './terminal-details.js';
import { wrap } from './wrap.js';

/** The report a person reads: one screen, then the details of what is broken, worst first. */
export function terminalReport(report: Report, options: TerminalOptions): string {
  const told = options.verbose ? report : sourceTells(report);
  if (report.notice?.alone && !options.verbose) return noticeAlone(report, options);
  const sections = [
    screen(told, options),
    fixedLines(told, options),
    faultLines(told, options),
    chosenLines(told, options),
    clientLines(told, options),
    unknownLines(told, options),
    ...(options.verbose ? [greenLines(told, options), requestTable(told, options)] : []),
    serverLines(report, options),
  ];
  const text = sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  // What has scrolled away is told once more where the person looks.
  const isLong = text.split('\n').length > SCREEN;
  return isLong ? [text, '', ...totals(told, options.paint)].join('\n') : text;
}

/** What settles everything else: the rules would say it again, each in its own way. */
function noticeAlone(report: Report, options: TerminalOptions): string {
  const all = 'Everything that was judged: --verbose.';
  // No finding is shown, so none has a setting.
  return [...head({ ...report, findings: [] }, options), all].join('\n');
}

function head(report: Report, { paint, width }: TerminalOptions): string[] {
  const { target, notice } = report;
  const told = notice === undefined ? [] : wrap(`! ${notice.text}`, width);
  return [
    `${paint.bold(target)}  ${paint.dim(howSeen(report))}`,
    ...engineLines(report, width).map((line) => paint.dim(line)),
    '',
    ...(told.length === 0 ? [] : [...told.map((line) => paint.yellow(line)), '']),
  ];
}

function screen(report: Report, options: TerminalOptions): string[] {
  const { paint } = options;
  return [...head(report, options), ...topicLines(report, paint), ...totals(report, paint)];
}

function totals(report: Report, paint: Paint): string[] {
  return [
    `${paint.bold('Rules'.padEnd(LABEL_WIDTH))} ${counted(countFindings(report.findings), paint)}`,
    ...(report.clients.length === 0 ? [] : [clientSummary(report, paint)]),
  ];
}

function engineLines(report: Report, width: number): string[] {
  return report.engine === undefined ? [] : wrap(engineText(report), width);
}

function howSeen({ subject, requests, durationMs }: Report): string {
  const seconds = (durationMs / 1000).toFixed(1);
  const how = subject === 'source' ? 'its source alone' : `${requests.length} requests`;
  return `${how}, ${seconds} s`;
}

/** The lines that most terminals show at least. */
const SCREEN = 40;

const TITLE_WIDTH = 44;
const LABEL_WIDTH = 13;

function topicLines({ topics, findings }: Report, paint: Paint): string[] {
  const lines = topics.flatMap(({ title, rules }) => {
    const counts = countFindings(findings.filter(({ rule }) => rules.includes(rule)));
    const marks = OUTCOMES.filter((outcome) => outcome !== 'notApplicable' && counts[outcome] > 0);
    const signs = marks.map((outcome) => {
      const { sign, colour } = OUTCOME_SIGNS[outcome];
      return paint[colour](`${sign} ${counts[outcome]}`.padEnd(6));
    });
    return signs.length === 0 ? [] : [`${title.padEnd(TITLE_WIDTH)} ${signs.join(' ')}`.trimEnd()];
  });
  return lines.length === 0 ? [] : [...lines, ''];
}

function counted(counts: ReturnType<typeof countFindings>, paint: Paint): string {
  return OUTCOMES.filter((outcome) => outcome !== 'notApplicable' && counts[outcome] > 0)
    .map((outcome) => {
      const { sign, colour, words } = OUTCOME_SIGNS[outcome];
      return paint[colour](`${sign} ${counts[outcome]} ${words}`);
    })
    .join('   ');
}

function clientSummary({ clients }: Report, paint: Paint): string {
  const counts = countClients(clients);
  const parts = CLIENT_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const { sign, colour, words } = CLIENT_SIGNS[outcome];
    return paint[colour](`${sign} ${counts[outcome]} ${words}`);
  });
  return `${paint.bold('Real clients'.padEnd(LABEL_WIDTH))} ${parts.join('   ')}`;
}
