import { loadPythonParser, readPython } from './finders/python.js';
import { loadCompiler, readTypeScript } from './finders/typescript.js';
import type { Place } from './facts.js';
import type { Project } from './read-project.js';
import type { SourceTree } from './tree.js';

/** The files of a project as trees, each parsed once and only when asked for. */
export interface Sources {
  readonly project: Project;
  /** Absent for what is not TypeScript, JavaScript or Python, or cannot be read. */
  readonly tree: (file: string) => SourceTree | undefined;
  /** Lets the tree of a file go; whoever asks again gets it again. */
  readonly forget: (file: string) => void;
  /** Reads a text as if it stood in the file: what patched text is parsed with. */
  readonly parse: (file: string, text: string) => SourceTree | undefined;
}

const SCRIPT = /\.[cm]?[jt]sx?$/;

/** True for the files a tree can be made of. */
export function isSource(file: string): boolean {
  return SCRIPT.test(file) || file.endsWith('.py');
}

/** Opens the sources. Only the parsers that the files need are loaded. */
export async function openSources(project: Project, files: readonly string[]): Promise<Sources> {
  const compiler = files.some((file) => SCRIPT.test(file)) ? await loadCompiler() : undefined;
  const python = files.some((file) => file.endsWith('.py')) ? await loadPythonParser() : undefined;
  const trees = new Map<string, SourceTree | undefined>();
  const parse = (file: string, text: string) => {
    if (compiler !== undefined && SCRIPT.test(file)) return readTypeScript(compiler, file, text);
    return python !== undefined && file.endsWith('.py')
      ? readPython(python, file, text)
      : undefined;
  };
  const tree = (file: string) => {
    if (!trees.has(file)) {
      const text = isSource(file) ? project.read(file) : undefined;
      trees.set(file, text === undefined ? undefined : parse(file, text));
    }
    return trees.get(file);
  };
  return { project, tree, parse, forget: (file) => trees.delete(file) };
}

/** Where an offset of a file lies. */
export function placeAt({ file, text }: Pick<SourceTree, 'file' | 'text'>, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  const mark = start === 0 && text.startsWith('\ufeff') ? 1 : 0;
  return { file, line: before.split('\n').length, column: offset - start - mark + 1 };
}
