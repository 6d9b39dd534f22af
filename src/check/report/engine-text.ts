import type { KnownEngine } from '../engines/engines.js';

/** What the server is built on, in a line. */
export function engineText({ name, by }: KnownEngine): string {
  return `Built on ${name}, told by ${by}; its settings stand behind "set".`;
}
