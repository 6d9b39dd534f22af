import type { Reason } from './decision.js';

/** Whether the list of such a decision is published by a server of this project: no other is its promise. */
export function isOwn(reason: Reason): boolean {
  return !OF_OTHERS.has(reason);
}

const OF_OTHERS: ReadonlySet<Reason> = new Set<Reason>([
  'not-server-metadata',
  'protected-resource',
  'client-side',
  'type-or-schema',
  'test-or-mock',
  'example-only',
  'generated',
  'foreign-endpoint',
  'introspection',
]);
