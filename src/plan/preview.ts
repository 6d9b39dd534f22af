import { Buffer } from 'node:buffer';
import type { Change, Plan } from './plan.js';
import { applyEdits } from './edit.js';

/** A line of a drawn tree. */
interface Entry {
  readonly depth: number;
  readonly name: string;
  readonly isFolder: boolean;
  /** The file itself, or those that stand in the folder directly. */
  readonly files: readonly Change[];
}

/** The files of the plan as an indented tree with their sizes, folders first, by name. */
export function fileTree({ changes }: Plan): string {
  return draw(entriesOf(changes), ({ isFolder, files }) => (isFolder ? '' : bytesOf(files)));
}

/**
 * The same tree, short enough to be looked over: the files at its top by name, those of each folder
 * as their number.
 */
export function folderTree({ changes }: Plan): string {
  const entries = entriesOf(changes).filter(({ depth, isFolder }) => isFolder || depth === 0);
  return draw(entries, ({ isFolder, files }) => {
    if (files.length === 0) return '';
    const count = isFolder ? countOf(files) : '';
    return `${count.padStart(9)}  ${bytesOf(files)}`;
  });
}

/** How many files a plan touches and how large they are together, for example `61 files, 143 kB`. */
export function planSize({ changes }: Plan): string {
  return `${countOf(changes)}, ${bytesOf(changes).trim()}`;
}

function draw(entries: readonly Entry[], sizeOf: (entry: Entry) => string): string {
  const labels = entries.map(({ depth, name }) => ' '.repeat(depth * 2) + name);
  const width = Math.max(0, ...labels.map((label) => label.length));
  return entries
    .map((entry, index) => `${labels[index]?.padEnd(width)}  ${sizeOf(entry)}`.trimEnd())
    .join('\n');
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
      const inside = `${folders.slice(0, depth + 1).join('/')}/`;
      const files = sorted.filter(({ path }) => isDirectlyIn(inside, path));
      entries.push({ depth, name: `${folders[depth]}/`, isFolder: true, files });
    }
    open = folders;
    const name = parts.at(-1) ?? '';
    entries.push({ depth: folders.length, name, isFolder: false, files: [change] });
  }
  return entries;
}

function isDirectlyIn(folder: string, path: string): boolean {
  return path.startsWith(folder) && !path.slice(folder.length).includes('/');
}

function compareFoldersFirst(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const differs = left.findIndex((part, index) => part !== right[index]);
  const leftIsFile = differs === left.length - 1;
  const rightIsFile = differs === right.length - 1;
  if (leftIsFile !== rightIsFile) return leftIsFile ? 1 : -1;
  return (left[differs] ?? '') < (right[differs] ?? '') ? -1 : 1;
}

function countOf(files: readonly Change[]): string {
  return files.length === 1 ? '1 file' : `${files.length} files`;
}

function bytesOf(files: readonly Change[]): string {
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(textOf(file)), 0);
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}

function textOf(change: Change): string {
  return change.kind === 'create' ? change.text : applyEdits(change.before, change.edits);
}
