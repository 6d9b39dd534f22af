import type { Finding } from '../finding.js';
import type { ClientRow } from '../matrix/client-row.js';
import { clientSentence } from './client-sentence.js';
import { CLIENT_SIGNS, OUTCOME_SIGNS, type TerminalOptions } from './paint.js';
import { spotText } from '../spot.js';
import type { Report } from './report.js';
import { needsServer } from './source-tells.js';
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
  const { level, title, rule, source, link } = finding;
  const label = paint[colour](`${sign} ${level}`.padEnd(LABEL));
  const [name = title, ...nameBelow] = beside(title, rule, width);
  const [where = source, ...linkBelow] = beside(source, link, width);
  return [
    `${label}${paint.bold(title)}${paint.dim(name.slice(title.length))}`,
    ...nameBelow.map((line) => paint.dim(line)),
    ...labelled('saw', finding.seen, width),
    ...(finding.spots ?? []).map((spot) => labelled('at', spotText(spot), width)).flat(),
    ...(finding.fix === undefined ? [] : labelled('change', finding.fix, width)),
    ...(finding.setting === undefined ? [] : labelled('set', finding.setting, width)),
    `${INDENT}${paint.dim(where)}`,
    ...linkBelow.map((line) => paint.dim(line)),
  ];
}

/** Two texts on one line, or the second below the first where the terminal is too narrow. */
function beside(first: string, second: string, width: number): string[] {
  const line = `${first}  ${second}`;
  return LABEL + line.length <= width ? [line] : [first, `${INDENT}${second}`];
}

const LABEL = 9;
const INDENT = ' '.repeat(LABEL);

/** What was mended before the check. */
export function fixedLines({ fixed = [] }: Report, { paint, width }: TerminalOptions): string[] {
  if (fixed.length === 0) return [];
  const lines = fixed.flatMap((spot) => labelled('✓', `${spotText(spot)}  ${spot.seen}`, width));
  return [paint.bold('Mended'), ...lines];
}

function labelled(label: string, text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(text, Math.max(40, width - LABEL));
  return [`  ${label.padEnd(LABEL - 2)}${first}`, ...rest.map((line) => `${INDENT}${line}`)];
}

/** The clients that fail and those nobody can tell of, by reason; all of them when verbose. */
export function clientLines({ clients }: Report, options: TerminalOptions): string[] {
  const others = clients.filter(({ chosen }) => !chosen);
  const shown = others.filter(({ outcome }) => options.verbose || outcome !== 'connects');
  const which = others.length < clients.length ? 'Other real clients' : 'Real clients';
  return clientBlocks(`${which}, up to where a person logs in`, shown, options);
}

/** Each client that somebody chose, whatever becomes of it. */
export function chosenLines({ clients }: Report, options: TerminalOptions): string[] {
  const shown = clients.filter(({ chosen }) => chosen);
  return clientBlocks('The clients that were chosen, up to where a person logs in', shown, options);
}

function clientBlocks(
  heading: string,
  shown: readonly ClientRow[],
  options: TerminalOptions,
): string[] {
  if (shown.length === 0) return [];
  const sentences = [...new Set(shown.map((row) => clientSentence(row)))];
  const blocks = sentences.flatMap((sentence) => {
    const rows = shown.filter((row) => clientSentence(row) === sentence);
    return clientBlock(rows, sentence, options);
  });
  return [options.paint.bold(heading), ...blocks];
}

function clientBlock(
  rows: readonly ClientRow[],
  sentence: string,
  { paint, width }: TerminalOptions,
): string[] {
  const { sign, colour } = CLIENT_SIGNS[rows[0]?.outcome ?? 'unknown'];
  const names = wrap(rows.map(({ name }) => name).join(', '), Math.max(40, width - 2));
  const told = wrap(sentence, Math.max(40, width - 4));
  return [
    ...names.map((line, index) => `${index === 0 ? paint[colour](sign) : ' '} ${paint.bold(line)}`),
    ...told.map((line) => `    ${line}`),
  ];
}

/** What could not be judged, by reason, and the command that tells more; one by one when verbose. */
export function unknownLines({ findings }: Report, options: TerminalOptions): string[] {
  const { paint, width, verbose, command } = options;
  const unknown = findings.filter(({ outcome }) => outcome === 'unknown');
  if (unknown.length === 0) return [];
  const reasons = [...new Set(unknown.map(({ seen }) => seen))];
  const lines = reasons.flatMap((reason) => {
    const about = unknown.filter(({ seen }) => seen === reason);
    const names = about.map(({ rule }) => rule).join(', ');
    // What only one or two rules asked for is not understood without them.
    const which = about.length <= FEW ? ` [${names}]` : '';
    const text = verbose ? `${reason}: ${names}` : `${about.length}: ${reason}${which}`;
    return wrap(text, Math.max(40, width - 4)).map(
      (line, at) => `${at === 0 ? '? ' : '    '}${line}`,
    );
  });
  const flag = FLAGS.find((one) => reasons.some((reason) => reason.includes(`this needs ${one}`)));
  const next = flag === undefined ? [] : [`  ${command} ${flag}`];
  const heading = paint.bold('Unknown: neither kept nor broken, as far as was seen');
  return [heading, ...lines, ...next.map((line) => paint.bold(line))];
}

const FEW = 2;

/** What tells more; the first asks nobody to log in. */
const FLAGS = ['--active', '--login'];

/** How much of a source only a server that runs can tell, and how to ask it. */
export function serverLines(report: Report, options: TerminalOptions): string[] {
  const { paint, width, command } = options;
  const { findings, clients, start = 'COMMAND' } = report;
  const rules = findings.filter((finding) => needsServer(finding, report)).length;
  const open = clients.filter(({ outcome }) => outcome === 'unknown').length;
  if (rules === 0) return [];
  const what = open === 0 ? `${rules} rules` : `${rules} rules and ${open} real clients`;
  return [
    ...wrap(`${what} need a server that runs:`, width),
    paint.bold(`  ${command} --start "${start}"`),
  ];
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
  if (requests.length === 0) return [];
  const lines = requests.map(({ status, failure, method, url, purpose, durationMs }) => {
    const result = status === undefined ? paint.red('–––') : String(status);
    const why = failure === undefined ? '' : `  ${failure}`;
    return `${result} ${String(durationMs).padStart(5)} ms  ${method} ${url}  ${paint.dim(purpose + why)}`;
  });
  return [paint.bold('Requests'), ...lines];
}
