import type { Report } from './report.js';

/** What the server is built on, in a line; empty where nobody knows. */
export function engineText({ engine, findings }: Pick<Report, 'engine' | 'findings'>): string {
  if (engine === undefined) return '';
  const isSet = findings.some(({ setting }) => setting !== undefined);
  const where = isSet ? '; its settings stand behind "set"' : '';
  return `Built on ${engine.name}, told by ${engine.by}${where}.`;
}
