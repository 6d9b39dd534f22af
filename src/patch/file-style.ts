import type { Span } from './facts.js';

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
