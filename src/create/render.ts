import type { Part, ViewValue } from './template.js';

/** The values templates may name. */
export type View = Readonly<Record<string, ViewValue>>;

/**
 * The text of compiled parts with the values of the view.
 *
 * @throws {Error} when a part names what the view does not have, or uses a value as what it is not:
 * a fault of a template, which the tests find for every combination of answers.
 */
export function render(parts: readonly Part[], view: View): string {
  return parts.map((part) => renderPart(part, view)).join('');
}

function renderPart(part: Part, view: View): string {
  if (typeof part === 'string') return part;
  if ('value' in part) return renderValue(part.value, view);
  if ('each' in part) return renderEach(part.each, part.body, view);
  return render(isTrue(part.if, view) ? part.then : part.else, view);
}

function renderValue(name: string, view: View): string {
  const value = view[name];
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  throw new Error(`a template wants the text "${name}", the view has ${typeof value}`);
}

function renderEach(name: string, body: readonly Part[], view: View): string {
  const items = view[name];
  if (!Array.isArray(items)) throw new Error(`a template wants the list "${name}"`);
  return items.map((item: string) => render(body, { ...view, this: item })).join('');
}

function isTrue(name: string, view: View): boolean {
  const value = view[name];
  if (typeof value === 'boolean') return value;
  throw new Error(`a template wants the boolean "${name}", the view has ${typeof value}`);
}
