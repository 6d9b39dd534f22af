import type { Seen } from '../evidence.js';
import { spell } from '../condition.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { escaped } from '../../source/escaped.js';
import { VERIFIER } from '../secret-words.js';

/**
 * Where a function that asks for the verifier of a code (RFC 7636 §4.5) is called, always with values by their names
 * and never with the verifier: it gets none, so that no public client gets a token.
 */
export function verifierLost({ textOf }: CodeIndex, reached: readonly FunctionFact[]): Seen[] {
  return reached.filter(asksForVerifier).flatMap(({ name, place: own }) => {
    const callers = reached.filter(({ place }) => place !== own);
    const calls = callers.flatMap((caller) =>
      argumentsOf(name, textOf(caller)).map((handed) => ({ handed, place: caller.place })),
    );
    if (!calls.every(({ handed }) => BY_NAME.test(handed) && !HANDS_ON.test(handed))) return [];
    const what = `${name} is called without the verifier that it asks for`;
    return calls.slice(0, 1).map(({ place }) => ({ what, place }));
  });
}

function asksForVerifier({ name, checks }: FunctionFact): boolean {
  return name !== '' && checks.some(({ condition }) => VERIFIER.test(spell(condition)));
}

/** What a function is handed where a text calls it. */
function argumentsOf(name: string, text: string): string[] {
  const calls = text.matchAll(new RegExp(String.raw`(?<![\w$])${escaped(name)}\(([^()]*)`, 'g'));
  return [...calls].map(([, handed = '']) => handed);
}

/** `{ code, clientId: id }`, `code=code, client_id=id`. */
const BY_NAME = /^\s*\{[^{}]*\}\s*,?\s*$|^\s*\w+\s*=[^=,]+(,\s*\w+\s*=[^=,]+)*,?\s*$/;

/** The verifier, or the request it came in. */
const HANDS_ON = new RegExp(
  String.raw`\.\.\.|\*\*|\b(req|request|form|body|params|data|input|payload|event|ctx)|${VERIFIER.source}`,
  'i',
);
