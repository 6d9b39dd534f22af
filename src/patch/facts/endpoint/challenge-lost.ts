import type { Seen } from '../evidence.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { escaped } from '../../source/escaped.js';

/**
 * Where the challenge of a code (RFC 7636 §4.4) is read of what was written without one right there: no verifier is
 * ever asked for, so that whoever has the code of a public client can redeem it.
 */
export function challengeLost({ textOf }: CodeIndex, reached: readonly FunctionFact[]): Seen[] {
  return reached.flatMap((one) => {
    const text = textOf(one);
    const names = new Set([...text.matchAll(READS_CHALLENGE)].map(([, name = '']) => name));
    return [...names]
      .filter((name) => writtenTo(name, text).some((members) => !HOLDS_CHALLENGE.test(members)))
      .map((name) => ({ what: `${name} is written without its code_challenge`, place: one.place }));
  });
}

/** `entry.codeChallenge`, `(entry as any).codeChallenge`, `entry["code_challenge"]`, `entry.get("code_challenge")`. */
const READS_CHALLENGE =
  /\b(\w+)(?:\s+as\s+\w+\))?\??(?:\.|\.get\(\s*['"]|\[\s*['"])code_?challenge\b(?!\s*=[^=])/gi;

/** The members of each object of plain values that is written to a name: `entry = { … }`. */
function writtenTo(name: string, text: string): string[] {
  const written = new RegExp(
    String.raw`(?<![\w$.])${escaped(name)}\s*(?::[^=;{}()]+)?=\s*\{([^{}]+)\}`,
    'g',
  );
  return [...text.matchAll(written)].map(([, members = '']) => members);
}

/** It is among them, or may be among what is spread there. */
const HOLDS_CHALLENGE = /challenge|pkce|\.\.\.|\*\*/i;
