import { diffName } from './diff-name.js';
import { applyEdits, inOrder } from './edit.js';
import type { Change, Edition } from './plan.js';

const CONTEXT = 3;

/** A run of changed lines: `[start, end)` of the old text replaced by `[newStart, newEnd)` of the new one. */
interface ChangedLines {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * The change as a unified diff that `git apply` accepts, drawn from the same edits that are applied.
 * Empty when nothing changes.
 */
export function unifiedDiff(change: Change): string {
  if (change.kind === 'create') return creationDiff(change.path, change.text);
  const before = splitLines(change.before);
  const after = splitLines(applyEdits(change.before, change.edits));
  const hunks = groupByContext(changedLines(change)).map((group) => hunk(group, before, after));
  if (hunks.length === 0) return '';
  // No `diff --git` line: with one git reads the names from the top of the repository, and passes
  // over what is not there without a word.
  return `--- ${diffName('a', change.path)}\n+++ ${diffName('b', change.path)}\n${hunks.join('')}`;
}

function creationDiff(path: string, text: string): string {
  const lines = splitLines(text);
  const head = `--- /dev/null\n+++ ${diffName('b', path)}\n`;
  if (lines.length === 0) return `diff --git a/${path} b/${path}\nnew file mode 100644\n`;
  const body = lines.map((line) => signed('+', line)).join('');
  return `${head}@@ -0,0 +1,${lines.length} @@\n${body}`;
}

function changedLines(change: Edition): ChangedLines[] {
  const before = splitLines(change.before);
  const after = splitLines(applyEdits(change.before, change.edits));
  const runs: ChangedLines[] = [];
  let shift = 0;
  for (const edit of inOrder(change.edits)) {
    const start = lineAt(change.before, edit.start);
    const end = lineAt(change.before, edit.end) + 1;
    const added = lineBreaks(edit.text) - lineBreaks(change.before.slice(edit.start, edit.end));
    const previous = runs.at(-1);
    const joins = previous !== undefined && start < previous.end;
    if (joins) runs.pop();
    const newStart = joins ? previous.newStart : start + shift;
    shift += added;
    runs.push({
      start: joins ? previous.start : start,
      end: Math.min(Math.max(end, joins ? previous.end : end), before.length),
      newStart,
      newEnd: Math.min(end + shift, after.length),
    });
  }
  return runs.map((run) => trim(run, before, after)).filter(isChange);
}

function isChange(run: ChangedLines): boolean {
  return run.start < run.end || run.newStart < run.newEnd;
}

/** Drops the lines at both ends that did not change. */
function trim(run: ChangedLines, before: readonly string[], after: readonly string[]) {
  let { start, end, newStart, newEnd } = run;
  while (start < end && newStart < newEnd && before[start] === after[newStart]) {
    start += 1;
    newStart += 1;
  }
  while (start < end && newStart < newEnd && before[end - 1] === after[newEnd - 1]) {
    end -= 1;
    newEnd -= 1;
  }
  return { start, end, newStart, newEnd };
}

function groupByContext(runs: readonly ChangedLines[]): ChangedLines[][] {
  const groups: ChangedLines[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && run.start - last.end <= CONTEXT * 2) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups;
}

function hunk(
  runs: readonly ChangedLines[],
  before: readonly string[],
  after: readonly string[],
): string {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return '';
  const from = Math.max(0, first.start - CONTEXT);
  const to = Math.min(before.length, last.end + CONTEXT);
  const newFrom = first.newStart - (first.start - from);
  const newTo = last.newEnd + (to - last.end);
  let body = '';
  let position = from;
  for (const run of runs) {
    body += before
      .slice(position, run.start)
      .map((line) => signed(' ', line))
      .join('');
    body += before
      .slice(run.start, run.end)
      .map((line) => signed('-', line))
      .join('');
    body += after
      .slice(run.newStart, run.newEnd)
      .map((line) => signed('+', line))
      .join('');
    position = run.end;
  }
  body += before
    .slice(position, to)
    .map((line) => signed(' ', line))
    .join('');
  return `@@ -${range(from, to)} +${range(newFrom, newTo)} @@\n${body}`;
}

/** Line numbers of the unified format count from one; an empty range names the line before it. */
function range(from: number, to: number): string {
  return to === from ? `${from},0` : `${from + 1},${to - from}`;
}

function signed(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** The lines with their line feeds; no last empty line. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineAt(text: string, position: number): number {
  return lineBreaks(text.slice(0, position));
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
