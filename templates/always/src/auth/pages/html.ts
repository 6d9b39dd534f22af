/** Markup that may be sent as it is. Only `html` makes it, so whatever else is a string is text. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: text, which is escaped, or markup; `undefined` leaves nothing. */
type Part = string | Html | readonly Html[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text is escaped here, at the last moment, and nowhere else. Attribute values must be quoted. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const rendered = parts.map((part, index) => markupOf(part) + (strings[index + 1] ?? ''));
  return new Html((strings[0] ?? '') + rendered.join(''));
}

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '');
  return part.map((item) => item.markup).join('');
}
