import type { Answer } from './answer.js';

/** A value as the server wrote it, short and in quotes. */
export function quote(value: unknown): string {
  const written = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return written.length > 160 ? `${written.slice(0, 160)}…` : written;
}

/** A list for a sentence. */
export function list(values: readonly unknown[] | undefined): string {
  if (values === undefined) return 'nothing';
  const shown = values.slice(0, 12).map((value) => String(value).slice(0, 80));
  return `[${shown.join(', ')}${values.length > 12 ? ', …' : ''}]`;
}

/** `a, b or c`. Intl.ListFormat would say so too, and take longer than all the clients together. */
export function eitherOf(values: readonly string[]): string {
  return [values.slice(0, -1).join(', '), ...values.slice(-1)].filter(Boolean).join(' or ');
}

/** Status, and the OAuth error when the body has one. */
export function statusOf(answer: Answer): string {
  const { json } = answer;
  const error =
    typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
  return typeof error === 'string' ? `${answer.status} ${error}` : String(answer.status);
}

/** Joins sentences about several things. */
export function several(sentences: readonly string[]): string {
  const shown = sentences.slice(0, 5).join('; ');
  return sentences.length > 5 ? `${shown}; and ${sentences.length - 5} more` : shown;
}
