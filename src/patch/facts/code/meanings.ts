import { CONFIDENTIAL, PUBLIC } from '../secret-words.js';
import { membershipOf } from '../../source/membership-of.js';
import { type AssignTree, type CallTree, type Tree, lastName } from '../../source/tree.js';

/** What the names of one function stand for: `ok` for `verify(code, verifier)`, `method` for `client.auth_method`. */
export class Meanings {
  readonly #values = new Map<string, Tree | 'several'>();

  /** Remembers an assignment. What only begins as `false` or `null` is what it becomes. */
  note({ target, value }: AssignTree): void {
    if (target.kind !== 'name' || value.kind === 'literal' || !isTelling(target.value, value))
      return;
    const known = this.#values.get(target.value);
    const isOurs = known !== 'several' && known !== undefined && isFromEnvironment(known);
    if (isOurs && isFromEnvironment(value)) return;
    this.#values.set(target.value, known === undefined ? value : 'several');
  }

  /** The one thing a name was given; `undefined` when there is none, or more than one. */
  readonly of = (name: string): Tree | undefined => {
    const value = this.#values.get(name);
    return value === 'several' ? undefined : value;
  };
}

/** These say by their name what they are, and often better than what they were made of. */
const SPEAKS_FOR_ITSELF =
  /^(?!(is|has|needs?|requires?|wants?|expects?)_?[A-Z_])\w*(secret|verifier|challenge|grant_?type|auth_?method)$/i;

/** Calls whose result is the answer to a question; what others return is named better by its own name. */
const CHECKS = /verif|check|valid|compar|match|equal|authenticat|pkce|digest|hash/i;

/** Also one whose answer is only written otherwise: `sha256(verifier).digest().decode()`. */
function isCheck({ callee, args }: CallTree): boolean {
  if (CHECKS.test(lastName(callee))) return true;
  const inner = callee.kind === 'member' ? [callee.of, ...args] : args;
  return inner.some((part) => part.kind === 'call' && isCheck(part));
}

/** `headers.get('authorization')`, `client.get('client_secret')`, by whatever name it goes on. */
function asksForProof({ args }: CallTree): boolean {
  return args.some(
    (arg) => arg.kind === 'text' && /^(authorization|client_?secret)$/i.test(arg.value),
  );
}

/** `process.env.CLIENT_SECRET`, `os.environ.get('SECRET').strip()`, `getenv('SECRET')`: our own, whatever it is called. */
function isFromEnvironment(value: Tree): boolean {
  if (value.kind === 'either') return isFromEnvironment(value.left);
  if (value.kind === 'member') return isEnvironment(value.of);
  if (value.kind !== 'call') return false;
  const { callee } = value;
  if (lastName(callee) === 'getenv') return true;
  return callee.kind === 'member' && (isEnvironment(callee.of) || isFromEnvironment(callee.of));
}

function isEnvironment(tree: Tree): boolean {
  return tree.kind === 'member' && /^env(iron)?$/.test(tree.name ?? '');
}

/** `const isPublic = this.reflector.getAllAndOverride(…)`: of a route of Nest, not of a client. */
function isOfRoute(value: Tree): boolean {
  return (
    value.kind === 'call' && /^(getAllAndOverride|getAllAndMerge)$/.test(lastName(value.callee))
  );
}

/** True or false, whatever it is called: `asksForSecret` is no secret. */
function isTruth(value: Tree): boolean {
  if (value.kind === 'call') return membershipOf(value) !== undefined;
  return ['same', 'differs', 'not', 'in'].includes(value.kind);
}

function isTelling(name: string, value: Tree): boolean {
  if (isFromEnvironment(value) || isOfRoute(value)) return true;
  if (SPEAKS_FOR_ITSELF.test(name)) return isTruth(value);
  if (PUBLIC.test(name) || CONFIDENTIAL.test(name)) return false;
  if (isTruth(value)) return true;
  if (value.kind === 'call') return isCheck(value) || asksForProof(value);
  return ['member', 'both', 'either'].includes(value.kind);
}
