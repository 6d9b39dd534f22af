import type { ts as TypeScript } from 'ts-morph';
import type { SourceTree } from '../source/tree.js';
import type { Compiler } from './typescript-reading.js';
import { toTrees } from './typescript-tree.js';

/** Loads the parser, once; only when there is a file to parse. */
export async function loadCompiler(): Promise<Compiler> {
  return (await import('ts-morph')).ts;
}

/** Reads TypeScript or JavaScript; no project, no types, one file at a time. */
export function readTypeScript(ts: Compiler, file: string, text: string): SourceTree {
  const source = parse(ts, file, text);
  const [problem] = diagnosticsOf(source);
  return {
    file,
    text,
    language: 'typescript',
    parts: toTrees(ts, source),
    comments: commentsOf(text),
    ...(problem === undefined ? {} : { broken: problem.start }),
  };
}

/** Where a text does not parse; absent when it does. */
export function typeScriptBrokenAt(ts: Compiler, file: string, text: string): number | undefined {
  return diagnosticsOf(parse(ts, file, text))[0]?.start;
}

function parse(ts: Compiler, file: string, text: string): TypeScript.SourceFile {
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  };
  return ts.createSourceFile(file, text, options, false, kindOf(ts, file));
}

function kindOf(ts: Compiler, file: string): TypeScript.ScriptKind {
  if (/\.[cm]?ts$/.test(file)) return ts.ScriptKind.TS;
  return file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.JSX;
}

/** The parser keeps what it stumbled over on the file; the compiler's public types do not show it. */
function diagnosticsOf(source: TypeScript.SourceFile): readonly { readonly start: number }[] {
  const found: unknown = Reflect.get(source, 'parseDiagnostics');
  return Array.isArray(found) ? found : [];
}

const COMMENT_OR_TEXT =
  /\/\/[^\r\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\r\n]|\\[\s\S])*'|"(?:[^"\\\r\n]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`/g;

/** Comments by their form: strings are skipped, so that an address in one is none. */
function commentsOf(text: string) {
  return [...text.matchAll(COMMENT_OR_TEXT)]
    .filter(([match]) => match.startsWith('//') || match.startsWith('/*'))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
