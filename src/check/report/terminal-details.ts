import type { Finding } from '../finding.js';
import type { ClientRow } from '../matrix/client-row.js';
import { CLIENT_SIGNS, OUTCOME_SIGNS, type TerminalOptions } from './paint.js';
import type { Report } from './report.js';
import { wrap } from './wrap.js';

/** Every broken rule with what was seen and what to change. */
export function faultLines({ findings }: Report, options: TerminalOptions): string[] {
  const faults = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  return faults.flatMap((fault, index) => [
    ...(index === 0 ? [] : ['']),
    ...faultBlock(fault, options),
  ]);
}

function faultBlock(finding: Finding, { paint, width }: TerminalOptions): string[] {
  const { sign, colour } = OUTCOME_SIGNS[finding.outcome];
  const label = `${sign} ${finding.level}`.padEnd(LABEL);
  const head = `${paint[colour](label)}${paint.bold(finding.title)}  ${paint.dim(finding.rule)}`;
  return [
    head,
    ...labelled('saw', finding.seen, width),
    ...(finding.fix === undefined ? [] : labelled('change', finding.fix, width)),
    `${' '.repeat(LABEL)}${paint.dim(`${finding.source}  ${finding.link}`)}`,
  ];
}

const LABEL = 9;

function labelled(label: string, text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(text, Math.max(40, width - LABEL));
  const indent = ' '.repeat(LABEL);
  return [`  ${label.padEnd(LABEL - 2)}${first}`, ...rest.map((line) => `${indent}${line}`)];
}

/** The clients that fail and those nobody can tell of; all of them when verbose. */
export function clientLines({ clients }: Report, options: TerminalOptions): string[] {
  const shown = clients.filter(({ outcome }) => options.verbose || outcome !== 'connects');
  if (shown.length === 0) return [];
  const nameWidth = Math.max(...shown.map(({ name }) => name.length)) + 2;
  const lines = shown.flatMap((row) => clientBlock(row, nameWidth, options));
  return [options.paint.bold('Real clients'), ...lines];
}

function clientBlock(row: ClientRow, nameWidth: number, options: TerminalOptions): string[] {
  const { paint, width } = options;
  const { sign, colour } = CLIENT_SIGNS[row.outcome];
  const head = `${paint[colour](sign)} ${row.name.padEnd(nameWidth)}`;
  const indent = nameWidth + 2;
  const [first = '', ...rest] = wrap(clientSentence(row), Math.max(40, width - indent));
  return [`${head}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)];
}

/** What happens to one client, in a sentence or two. */
export function clientSentence(row: ClientRow): string {
  const way = [row.registration, row.method].filter((part) => part !== undefined).join(', ');
  const sure = row.basis === 'sourced' ? '' : ` (its behaviour is ${row.basis})`;
  const reasons = row.because.map(({ rule, text }) =>
    rule === undefined ? text : `${text} [${rule}]`,
  );
  const shows = row.shows === undefined ? '' : ` It shows: ${row.shows}`;
  if (row.outcome === 'connects') return `connects: ${way}${sure}`;
  const verb = row.outcome === 'fails' ? 'will fail' : 'unknown';
  return `${verb}: ${reasons.join('; ')}${sure}.${shows}`;
}

/** What could not be judged, by reason; one by one when verbose. */
export function unknownLines({ findings }: Report, options: TerminalOptions): string[] {
  const unknown = findings.filter(({ outcome }) => outcome === 'unknown');
  if (unknown.length === 0) return [];
  const reasons = [...new Set(unknown.map(({ seen }) => seen))];
  const lines = reasons.flatMap((reason) => {
    const about = unknown.filter(({ seen }) => seen === reason);
    const names = about.map(({ rule }) => rule).join(', ');
    const text = options.verbose ? `${reason}: ${names}` : `${about.length}: ${reason}`;
    return labelled('?', text, options.width);
  });
  return [options.paint.bold('Unknown is not fine'), ...lines];
}

/** The rules that were kept. */
export function greenLines({ findings }: Report, { paint }: TerminalOptions): string[] {
  const green = findings.filter(({ outcome }) => outcome === 'pass' || outcome === 'notApplicable');
  return green.map(({ outcome, title, seen, rule }) => {
    const { sign, colour } = OUTCOME_SIGNS[outcome];
    return `${paint[colour](sign)} ${title}  ${paint.dim(`${rule}: ${seen}`)}`;
  });
}

/** Every request, in the order they were answered. */
export function requestTable({ requests }: Report, { paint }: TerminalOptions): string[] {
  const lines = requests.map(({ status, failure, method, url, purpose, durationMs }) => {
    const result = status === undefined ? paint.red('–––') : String(status);
    const why = failure === undefined ? '' : `  ${failure}`;
    return `${result} ${String(durationMs).padStart(5)} ms  ${method} ${url}  ${paint.dim(purpose + why)}`;
  });
  return [paint.bold('Requests'), ...lines];
}
