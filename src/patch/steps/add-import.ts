import { endOfLine, lineEndAt } from './file-style.js';
import type { ImportTree } from '../source/tree.js';

/** `from module import name`, with another name to know it by. */
export interface Wanted {
  readonly module: string;
  readonly name: string;
  readonly as?: string;
}

/** Where a text goes into a file. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Brings a name into a file of Python, where its imports are sorted as isort and Ruff sort them: into the import of
 * its module, else among those of its section, by module; above all others where it has no section yet.
 *
 * @param all the imports above the server that stand in no block, in order.
 */
export function addImport(text: string, all: readonly ImportTree[], wanted: Wanted): Insertion {
  const line = `from ${wanted.module} import ${nameOf(wanted)}`;
  const end = lineEndAt(text, all[0]?.start ?? 0);
  const merged = all
    .filter(({ from }) => from === wanted.module)
    .flatMap((one) => intoImport(text, one, wanted));
  const section = all.filter(({ from }) => sectionOf(from) === sectionOf(wanted.module));
  const next = section.find((one) => isFrom(text, one) && one.from > wanted.module);
  const last = section.at(-1);
  const [whole] = merged;
  if (whole !== undefined) return whole;
  if (next !== undefined) return { at: next.start, text: line + end };
  if (last !== undefined) return { at: endOfLine(text, last.end), text: end + line };
  const first = all.find(({ from }) => from !== '__future__');
  return { at: first?.start ?? 0, text: line + end + end };
}

function nameOf({ name, as }: Wanted): string {
  return as === undefined ? name : `${name} as ${as}`;
}

/** In front of the first name that is sorted behind it; into a line of its own where the names have theirs. */
function intoImport(text: string, one: ImportTree, wanted: Wanted): Insertion[] {
  if (wanted.as !== undefined || one.names.some(({ name }) => name === '*')) return [];
  const written = text.slice(one.start, one.end);
  const names = /\bimport\b\s*\(?\s*/.exec(written);
  if (!isFrom(text, one) || names === null || /[#\\]/.test(written)) return [];
  const rest = one.start + names.index + names[0].length;
  const next = one.names.find(({ name }) => name > wanted.name && !CONSTANT.test(name));
  const beside = next?.name ?? one.names.at(-1)?.as ?? '';
  const found = new RegExp(`\\b${beside}\\b`).exec(text.slice(rest));
  if (beside === '' || found === null) return [];
  const at = rest + found.index;
  const gap = gapBefore(text, at);
  return next === undefined
    ? [{ at: at + beside.length, text: `,${gap}${wanted.name}` }]
    : [{ at, text: `${wanted.name},${gap}` }];
}

/** Sorted in front of classes: `TYPE_CHECKING`. */
const CONSTANT = /^[A-Z0-9_]{2,}$/;

/** The line break and the indent in front of a name that has a line of its own; else a space. */
function gapBefore(text: string, at: number): string {
  return /\r?\n[ \t]*$/.exec(text.slice(0, at))?.[0] ?? ' ';
}

function isFrom(text: string, { start }: ImportTree): boolean {
  return text.startsWith('from', start);
}

function sectionOf(module: string): string {
  if (STANDARD.test(module)) return 'standard library';
  return module.startsWith('mcp.') ? 'mcp' : module;
}

/** What servers use of it; what is missing here costs a blank line. */
const MODULES =
  'abc|argparse|asyncio|base64|bisect|calendar|collections|contextlib|contextvars|copy|csv|dataclasses|datetime|decimal|email|enum|functools|glob|hashlib|hmac|html|http|importlib|inspect|io|ipaddress|itertools|json|logging|math|operator|os|pathlib|pickle|platform|queue|random|re|secrets|shutil|signal|socket|sqlite3|ssl|statistics|string|struct|subprocess|sys|tempfile|textwrap|threading|time|traceback|types|typing|unicodedata|urllib|uuid|warnings|weakref|xml|zipfile|zlib|zoneinfo';
const STANDARD = new RegExp(`^(${MODULES})(\\.|$)`);
