import { Buffer } from 'node:buffer';
import type { Change, Plan } from './plan.js';
import { applyEdits } from './edit.js';

/** A line of the drawn tree. */
interface Entry {
  readonly depth: number;
  readonly name: string;
  /** Bytes of the text as UTF-8; absent for a folder. */
  readonly bytes?: number;
}

/** The files of the plan as an indented tree with their sizes, folders first, by name. */
export function fileTree(plan: Plan): string {
  const entries = entriesOf(plan.changes);
  const files = entries.filter((entry) => entry.bytes !== undefined);
  const width = Math.max(...files.map((entry) => entry.depth * 2 + entry.name.length), 0);
  return entries
    .map(({ depth, name, bytes }) => {
      const label = ' '.repeat(depth * 2) + name;
      return bytes === undefined ? label : `${label.padEnd(width)}  ${kilobytes(bytes)}`;
    })
    .join('\n');
}

/** How many files a plan touches and how large they are together, for example `61 files, 143 kB`. */
export function planSize(plan: Plan): string {
  const bytes = plan.changes.reduce((sum, change) => sum + sizeOf(change), 0);
  const files = plan.changes.length === 1 ? '1 file' : `${plan.changes.length} files`;
  return `${files}, ${kilobytes(bytes).trim()}`;
}

function entriesOf(changes: readonly Change[]): Entry[] {
  const sorted = [...changes].sort((a, b) => compareFoldersFirst(a.path, b.path));
  const entries: Entry[] = [];
  let open: readonly string[] = [];
  for (const change of sorted) {
    const parts = change.path.split('/');
    const folders = parts.slice(0, -1);
    const shared = folders.findIndex((folder, index) => folder !== open[index]);
    const from = shared === -1 ? folders.length : shared;
    for (let depth = from; depth < folders.length; depth += 1) {
      entries.push({ depth, name: `${folders[depth]}/` });
    }
    open = folders;
    entries.push({ depth: folders.length, name: parts.at(-1) ?? '', bytes: sizeOf(change) });
  }
  return entries;
}

function compareFoldersFirst(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const differs = left.findIndex((part, index) => part !== right[index]);
  const leftIsFile = differs === left.length - 1;
  const rightIsFile = differs === right.length - 1;
  if (leftIsFile !== rightIsFile) return leftIsFile ? 1 : -1;
  return (left[differs] ?? '') < (right[differs] ?? '') ? -1 : 1;
}

function sizeOf(change: Change): number {
  const text = change.kind === 'create' ? change.text : applyEdits(change.before, change.edits);
  return Buffer.byteLength(text);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
