/**
 * The text with what the grammar does not know although it is Python written in a form that it does
 * know, of the same length: a byte order mark, `as (a, b)`, a bare `yield`, `case Name():`. Only its shape is parsed;
 * whatever is read out of the file is read out of the original.
 */
export function withoutGaps(source: string): string {
  return source
    .replace(/^\ufeff/, '\n')
    .replace(/\bas(\s*)\(([\s\w,.*]*)\)/g, (_, space: string, names: string) =>
      `as${space.replace(/\s/g, ' ')} ${names.replace(/\W/g, '_')} `.replace(/as( *) _*/, asName),
    )
    .replace(/^([ \t]*)yield(?=[ \t]*(#.*)?\r?$)/gm, '$1pass ')
    .replace(/^([ \t]*case\b.*?)\(\)/gm, '$1  ');
}

/** A name that begins with a space would leave `as` without one. */
function asName(found: string): string {
  return `as ${'_'.repeat(found.length - 3)}`;
}

/** `with` items in parentheses are the one gap left. The parser stumbles over them and goes on. */
const GAP = /^\s*(async\s+)?with\b.*\($|^\s*\).*\bas\s+\w+,?\s*$|\)\s+as\s+\w+,\s*$|^\s*\):\s*$/;

/** True when the parser stumbled over one of its own gaps, not over a fault of the file. */
export function isGap(source: string, offset: number): boolean {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  const line = source.slice(start, end === -1 ? source.length : end);
  const above = source.slice(0, start).trimEnd();
  const previous = above.slice(above.lastIndexOf('\n') + 1);
  return GAP.test(line) || GAP.test(previous);
}
