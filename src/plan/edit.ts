import type { Edit } from './plan.js';

/**
 * The text after the edits. Edits may come in any order; two that are equal count once.
 *
 * @throws {RangeError} when two edits overlap or one lies outside the text: a planner's fault, never a user's.
 */
export function applyEdits(before: string, edits: readonly Edit[]): string {
  let after = '';
  let position = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < position || edit.end < edit.start || edit.end > before.length) {
      throw new RangeError(
        `edit [${edit.start}, ${edit.end}) overlaps another or lies outside the text`,
      );
    }
    after += before.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return after + before.slice(position);
}

/** The edits that make `before` again of the text after the edits. */
export function invertEdits(before: string, edits: readonly Edit[], why: string): Edit[] {
  let shift = 0;
  return inOrder(edits).map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return { start: at, end: at + text.length, text: before.slice(start, end), why };
  });
}

/** The edits by position, each once. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => !isSame(edit, sorted[index - 1]));
}

function isSame(edit: Edit, other: Edit | undefined): boolean {
  return (
    other !== undefined &&
    edit.start === other.start &&
    edit.end === other.end &&
    edit.text === other.text
  );
}
