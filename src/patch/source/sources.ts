import type { Place } from './place.js';
import { loadPythonParser, pythonBrokenAt, readPython } from '../finders/python.js';
import { loadCompiler, readTypeScript, typeScriptBrokenAt } from '../finders/typescript.js';
import type { Project } from '../project/read-project.js';
import type { SourceTree } from './tree.js';

/** The files of a project as trees, parsed when asked for. Only the last ones are kept: a tree weighs thirty times its text. */
export interface Sources {
  readonly project: Project;
  /** Absent for what is not TypeScript, JavaScript or Python, or cannot be read. */
  readonly tree: (file: string) => SourceTree | undefined;
  /** Where the file does not parse; absent when it does. Remembered when its tree is not. */
  readonly broken: (file: string) => number | undefined;
  /** Where a text would not parse if it stood in the file; absent when it would. */
  readonly brokenAt: (file: string, text: string) => number | undefined;
}

/** How many characters the trees that are kept may have been read from. */
const KEPT = 500_000;

const SCRIPT = /\.[cm]?[jt]sx?$/;

/** True for the files a tree can be made of. */
export function isSource(file: string): boolean {
  return SCRIPT.test(file) || file.endsWith('.py');
}

/** Opens the sources. Only the parsers that the files need are loaded. */
export async function openSources(project: Project, files: readonly string[]): Promise<Sources> {
  const parsers = await loadParsers(files);
  const broken = new Map<string, number | undefined>();
  const trees = keptTrees((file) => {
    const text = isSource(file) ? project.read(file) : undefined;
    const made = text === undefined ? undefined : parsers.tree(file, text);
    broken.set(file, made?.broken);
    return made;
  });
  const isBroken = (file: string) =>
    broken.has(file) ? broken.get(file) : trees.tree(file)?.broken;
  return { project, brokenAt: parsers.brokenAt, broken: isBroken, ...trees };
}

async function loadParsers(files: readonly string[]) {
  if (files.length > 0) tuneForTrees();
  const ts = files.some((file) => SCRIPT.test(file)) ? await loadCompiler() : undefined;
  const python = files.some((file) => file.endsWith('.py')) ? await loadPythonParser() : undefined;
  return {
    tree: (file: string, text: string) => {
      if (ts !== undefined && SCRIPT.test(file)) return readTypeScript(ts, file, text);
      return python !== undefined && file.endsWith('.py')
        ? readPython(python, file, text)
        : undefined;
    },
    brokenAt: (file: string, text: string) => {
      if (ts !== undefined && SCRIPT.test(file)) return typeScriptBrokenAt(ts, file, text);
      return python !== undefined && file.endsWith('.py')
        ? pythonBrokenAt(python, text)
        : undefined;
    },
  };
}

/** V8 11, of Node 20, makes machine code for much of the parser that has not paid when the run is over; later ones wait. */
function tuneForTrees(): void {
  if (!process.versions.v8.startsWith('11.')) return;
  // Loaded only to be used: it is a good part of what a run with nothing to do costs.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  setFlagsFromString('--interrupt-budget=300000');
}

/** Remembers trees by file, the last that were asked for. */
function keptTrees(make: (file: string) => SourceTree | undefined) {
  const trees = new Map<string, SourceTree | undefined>();
  let kept = 0;
  const forget = (file: string) => {
    kept -= trees.get(file)?.text.length ?? 0;
    trees.delete(file);
  };
  const tree = (file: string) => {
    const found = trees.has(file) ? trees.get(file) : make(file);
    forget(file);
    trees.set(file, found);
    kept += found?.text.length ?? 0;
    for (const oldest of trees.keys()) {
      if (kept <= KEPT || oldest === file) break;
      forget(oldest);
    }
    return found;
  };
  return { tree };
}

/** Where an offset of a file lies. */
export function placeAt({ file, text }: Pick<SourceTree, 'file' | 'text'>, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    line += 1;
    start = at + 1;
  }
  const mark = start === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return { file, line, column: offset - start - mark + 1 };
}
