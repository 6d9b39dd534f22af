import type { Json } from './merge-package-json.js';

/**
 * JSON as Prettier prints it for a `.json` file: objects one key a line, an array on one line while it
 * fits. Generated files are clean without Prettier being loaded.
 *
 * @param width columns a line may have.
 */
export function formatJson(value: Json, width = 100): string {
  return `${format(value, { width, indent: '', used: 0 })}\n`;
}

interface Place {
  readonly width: number;
  readonly indent: string;
  /** Columns taken on the line before the value, and after it by a comma. */
  readonly used: number;
}

function format(value: Json, place: Place): string {
  if (Array.isArray(value)) return formatArray(value, place);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  const indent = `${place.indent}  `;
  const lines = entries.map(([key, item], index) => {
    const label = `${indent}${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? ',' : '';
    return `${label}${format(item, { ...place, indent, used: label.length + comma.length })}${comma}`;
  });
  return `{\n${lines.join('\n')}\n${place.indent}}`;
}

function formatArray(items: readonly Json[], place: Place): string {
  const line = `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
  if (place.used + line.length <= place.width) return line;
  const indent = `${place.indent}  `;
  const lines = items.map(
    (item) => indent + format(item, { ...place, indent, used: indent.length }),
  );
  return `[\n${lines.join(',\n')}\n${place.indent}]`;
}
