import type { Span } from '../source/place.js';

/** The quote most strings of a text are written with. */
export function quoteOf(text: string): "'" | '"' {
  const single = text.match(/'[\w./:@ -]*'/g)?.length ?? 0;
  const double = text.match(/"[\w./:@ -]*"/g)?.length ?? 0;
  return double > single ? '"' : "'";
}

/** The line end at an offset of a text: files may mix them, and an edit must not. */
export function lineEndAt(text: string, offset: number): '\r\n' | '\n' {
  const next = text.indexOf('\n', offset);
  const near = next === -1 ? text.lastIndexOf('\n', offset) : next;
  return near > 0 && text[near - 1] === '\r' ? '\r\n' : '\n';
}

/** The white space at the start of the line an offset stands in. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^\ufeff?([ \t]*)/.exec(text.slice(start, offset))?.[1] ?? '';
}

/** True when only white space stands between the start of the line and the offset. */
export function isFirstOnLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).replace('\ufeff', '').trim() === '';
}

/** The offset of the line end behind an offset: in front of `\n` or `\r\n`. */
export function endOfLine(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  if (next === -1) return text.length;
  return text[next - 1] === '\r' ? next - 1 : next;
}

/** True when there is a line break inside of a span. */
export function hasLineBreak(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('\n');
}

/** How a file is written, as far as whole lines of it are concerned. */
export interface FileStyle {
  readonly python: boolean;
  /** True for TypeScript. */
  readonly typed: boolean;
  readonly indent: string;
  readonly quote: "'" | '"';
  /** What stands behind the last of several lines: a comma or nothing. */
  readonly comma: ',' | '';
  /** What ends a statement: a semicolon or nothing. */
  readonly end: ';' | '';
  /** How the file writes a list of strings as a type; empty where it does not. */
  readonly listType: 'list[str]' | 'List[str]' | '';
}

/** Reads the style of a file off its text. */
export function styleOf(file: string, text: string): FileStyle {
  const python = file.endsWith('.py');
  const closers = text.match(/.\s*\n\s*[}\])]/g) ?? [];
  const bare = closers.length > 0 && !closers.some((closer) => closer.startsWith(','));
  return {
    python,
    typed: /\.[cm]?tsx?$/.test(file),
    indent:
      (python ? indentOfBlock(text) : undefined) ?? indentOf(text) ?? (python ? '    ' : '  '),
    quote: quoteOf(text),
    comma: bare ? '' : ',',
    end: /;[ \t]*\r?$/m.test(text) ? ';' : '',
    listType: /\blist\[/.test(text) ? 'list[str]' : /\bList\[/.test(text) ? 'List[str]' : '',
  };
}

/** One level of indentation: what the first block is set in by. Text of several lines may be indented otherwise. */
function indentOfBlock(text: string): string | undefined {
  return /^(?:class|def|if|try|async def|with)\b[^\n]*:[ \t]*\r?\n([ \t]+)\S/m.exec(text)?.[1];
}

/** One level of indentation: the smallest there is. Lines of block comments begin with a star. */
function indentOf(text: string): string | undefined {
  const found = [...text.matchAll(/^([ \t]+)(?=[^\s*])/gm)].map(([, white]) => white ?? '');
  return found.sort((a, b) => a.length - b.length)[0];
}
