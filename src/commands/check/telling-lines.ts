const MOST = 20;
const MOST_ERRORS = 8;

/** The lines that say why a program failed: the first errors, which stand above their stack, and the last lines. */
export function tellingLines(output: string): readonly string[] {
  const text = output.trim();
  const lines = text === '' ? [] : text.split('\n');
  if (lines.length <= MOST) return lines;
  const errors = lines.flatMap((line, at) => (line.includes('Error') ? [at] : []));
  const first = errors.slice(0, MOST_ERRORS);
  const from = lines.length - (MOST - 1 - first.length);
  const above = first.filter((at) => at < from).map((at) => lines[at] ?? '');
  return [...above, '…', ...lines.slice(from)];
}
