import { EVIDENCE_WORDS } from './member-names.js';

/**
 * Whether a text says how clients authenticate. One that reads a list off somebody's document and refuses nobody is a
 * client itself: what it reads there, and the methods it picks from, say nothing of who is let in.
 */
export function bearsEvidence(text: string): boolean {
  const isClient = READS_LIST.test(text) && !REFUSES.test(text);
  const own = isClient ? text.replace(READ_BY_CLIENTS, '') : text;
  return EVIDENCE_WORDS.some((word) => own.includes(word));
}

const READS_LIST = /\.\w+(?:_methods_supported|MethodsSupported)\b/;

const READ_BY_CLIENTS = new RegExp(
  `${READS_LIST.source}|(['"])client_secret_(?:basic|post|jwt)\\1`,
  'g',
);

const REFUSES = /\b(?:throw|raise|abort|assert)\b|reject|refuse|forbid|error|invalid|\b4\d\d\b/i;
