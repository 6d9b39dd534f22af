import { lazily } from '../../source/lazily.js';
import { remembered } from '../../source/remembered.js';
import { namesOf } from '../../source/scope.js';
import { lastName, type SourceTree, type Tree } from '../../source/tree.js';

/** Whether a branch of a function refuses who takes it. */
export type Refuses = (branch: readonly Tree[]) => boolean;

/**
 * Tells of the branches of a function whether they throw, or answer with an error: whoever takes one gets no further.
 * What its own branches do is theirs, and so is what it does where something fails. To return nothing refuses as well,
 * but where the function ends so: then it tells what is wrong, and nothing is.
 */
export function refusesIn(source: SourceTree, body: readonly Tree[]): Refuses {
  const nothingPasses = lazily(() => {
    const last = body.flatMap((tree) => statementsOf(source, tree)).at(-1);
    const ends = last !== undefined && NO_ERROR.test(textOf(source, last));
    return ends && body.some((part) => GIVES_ERROR.test(textOf(source, part)));
  });
  return remembered((branch: readonly Tree[]) =>
    branch
      .flatMap((tree) => statementsOf(source, tree))
      .some(
        (statement) =>
          isRefusal(source, statement) ||
          (GIVES_NOTHING.test(textOf(source, statement)) && !nothingPasses()),
      ),
  );
}

function isRefusal(source: SourceTree, statement: Tree): boolean {
  return (
    statement.kind === 'throw' ||
    REFUSAL.test(textOf(source, statement)) ||
    helpersOf(source, statement).some((text) => REFUSAL.test(text))
  );
}

/** `return bounce(response)`: what a short function of the same file answers. */
function helpersOf(source: SourceTree, statement: Tree): string[] {
  const called = statement.kind === 'return' ? statement.value : statement;
  if (called?.kind !== 'call') return [];
  const functions = namesOf(source).functions.get(lastName(called)) ?? [];
  return functions.map((one) => textOf(source, one)).filter((text) => text.length < SHORT);
}

/** In characters: what is longer does more than refuse. */
const SHORT = 250;

function statementsOf(source: SourceTree, tree: Tree): readonly Tree[] {
  if (tree.kind === 'if' || WHERE_IT_FAILS.test(textOf(source, tree))) return [];
  return tree.kind === 'group' && tree.parts.length > 0
    ? tree.parts.flatMap((part) => statementsOf(source, part))
    : [tree];
}

function textOf({ text }: SourceTree, { start, end }: Tree): string {
  return text.slice(start, end);
}

/** An error of RFC 6749 §5.2, a status, a name of what refuses. */
const REFUSAL =
  /error|invalid|unauthori|unsupported|throw|raise|abort|reject|\b(deny|denied|fail|refuse|forbid)|(?<!\d)[45]\d\d(?!\d)/i;

const NO_ERROR = /^return\s+(null|None|undefined)\s*;?$/;
const GIVES_ERROR = /\breturn\b[^;]*?(error|invalid)/i;

/** `return null;`, `return Outcome(False, …)`. A bare `return` is how a function lets go that throws at others. */
export const GIVES_NOTHING =
  /^return\s+((null|None|undefined|false|False)\s*;?$|[\w.]*\(\s*(false|False)\b|\{\s*(ok|valid|success|authenticated)\s*:\s*false\b)/;

const WHERE_IT_FAILS = /^(catch|except)\b/;
