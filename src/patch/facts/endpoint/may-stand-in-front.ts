import type { Place } from '../../source/place.js';
import { type CallFact, EVERYWHERE, type FunctionFact, type Mention } from '../code-facts.js';
import { type CodeIndex, isOfItsClass } from './code-index.js';
import { isNestVerb } from '../routes/find-routes.js';
import { isHook } from './is-hook.js';
import { isOfClass } from './is-of-class.js';
import { covers } from '../routes/same-path.js';

/** The endpoint that something may stand in front of. */
interface Within {
  readonly index: CodeIndex;
  /** The functions that serve the endpoint: what they mention, they may call. */
  readonly known: ReadonlySet<Place>;
  readonly path: string | undefined;
}

/**
 * Whether a function is written in front of the endpoint, or something may have put it there: it is mentioned
 * elsewhere than in what serves other endpoints, in pages, and in functions of which the same is true.
 */
export function mayStandInFront(within: Within, one: FunctionFact): boolean {
  return isInFront(one, within.path) || isPutInFront(within, one, 0);
}

/** It is written in front of the path, or of all there are. */
function isInFront({ inFrontOf }: FunctionFact, path: string | undefined): boolean {
  return inFrontOf.some(
    (given) => given === EVERYWHERE || path === undefined || covers(given, path),
  );
}

function isPutInFront(within: Within, one: FunctionFact, depth: number): boolean {
  const { index, known, path } = within;
  if (serves(index, one) || isPage(one.file)) return false;
  if (depth >= MAX_DEPTH || one.byConvention || isPutByFramework(one)) return true;
  return index.mentionsOf(isOfItsClass(one.name) ? one.owner : one.name).some((mention) => {
    if (path !== undefined && mention.path !== undefined && !covers(mention.path, path))
      return false;
    const around = index.around(mention);
    if (around === undefined) return !isPage(mention.file) && !mention.isAsked;
    if (around === one || isDeclared(index, around, mention)) return false;
    if (known.has(around.place)) return !callsAnother(index, around, one);
    return isPutInFront(within, around, depth + 1);
  });
}

/** Another of the same name is written there, and nothing is called. */
function isDeclared({ textOf }: CodeIndex, around: FunctionFact, { offset }: Mention): boolean {
  return /^[\w\s]*$/.test(textOf(around).slice(0, offset - around.span.start));
}

/** What is called of something named like its class is no other of the same name. */
function callsAnother(index: CodeIndex, around: FunctionFact, { name, owner }: FunctionFact) {
  const calls = around.calls.filter((call) => call.name === name);
  const isAnother = ({ of }: CallFact) =>
    !isOfClass(owner, of) && index.meant(name, around, of).some((one) => isOfClass(one.owner, of));
  return calls.length > 0 && calls.every(isAnother);
}

const MAX_DEPTH = 3;

/** Frameworks put hooks in their place unasked, but for a guard of Nest: somebody names its class. */
function isPutByFramework(one: FunctionFact): boolean {
  const isNamed = one.name === 'canActivate' && one.owner !== '';
  return one.name === '' || (isHook(one) && !isNamed);
}

/** What is an endpoint of its own guards no other. */
function serves(index: CodeIndex, one: FunctionFact): boolean {
  return one.routes.length > 0 || one.before.some(isNestVerb) || index.isElsewhere(one, '');
}

/** What is drawn stands in front of nothing. */
function isPage(file: string): boolean {
  return /\.[jt]sx$/.test(file);
}
