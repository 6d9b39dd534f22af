import { lstatSync, readdirSync } from 'node:fs';

/** What stands where a project is to go. */
export interface Root {
  readonly state: 'missing' | 'usable' | 'occupied' | 'link' | 'file';
  /** The names in it that stand in the way, or that must stay as they are. */
  readonly names: readonly string[];
}

/** What people have in a directory before there is a project in it. */
const HARMLESS =
  /^(\.git|\.gitignore|\.gitattributes|\.editorconfig|\.vscode|\.idea|\.DS_Store|Thumbs\.db|(readme|licen[cs]e|copying)(\.[a-z]+)?)$/i;

/** Looks at a directory without changing it. Usable: empty, or with nothing in it but what is harmless. */
export function inspectRoot(root: string): Root {
  const stats = lstatSync(root, { throwIfNoEntry: false });
  if (stats === undefined) return { state: 'missing', names: [] };
  if (stats.isSymbolicLink()) return { state: 'link', names: [] };
  if (!stats.isDirectory()) return { state: 'file', names: [] };
  const names = readdirSync(root).sort();
  const inTheWay = names.filter((name) => !HARMLESS.test(name));
  if (inTheWay.length > 0) return { state: 'occupied', names: inTheWay };
  return { state: 'usable', names };
}
