import type { CodeFacts, FunctionFact } from './code-facts.js';
import type { DocumentFact, List } from './facts.js';
import { ancestorsOf, parentOf } from './resolve-module.js';

/** The functions that serve an endpoint, and those they call. */
export interface ServingCode {
  /** The functions the endpoint leads to; empty when none was found. */
  readonly entries: readonly FunctionFact[];
  readonly reached: readonly FunctionFact[];
  /** Names that are called and not found in the project. */
  readonly unknown: ReadonlySet<string>;
}

const BY_NAME: Readonly<Record<List | 'registration', RegExp>> = {
  token:
    /^(handle|post|process|oauth|on|serve|exchange)?_?(oauth)?_?(token|TokenHandler|tokenEndpoint)(_?(handler|endpoint|exchange|request|route|post))?$|^(exchange|handle)_?authorization_?code(_?(grant|exchange))?$|^exchange_?token$/i,
  revocation:
    /^(handle|post|process|oauth)?_?(oauth)?_?(revo(ke|cation))(_?(token|handler|endpoint|request|route))*$/i,
  introspection: /introspect/i,
  registration:
    /^(handle|post|process|oauth)?_?(oauth)?_?(dynamic)?_?(client)?_?(register|registration)(_?(client|handler|endpoint|request|route))*$/i,
};

/** Finds the code behind one endpoint of a document: by its path, else by its name. */
export function findServingCode(
  code: readonly CodeFacts[],
  document: DocumentFact,
  list: List | 'registration',
): ServingCode {
  const { functions, byName } = indexOf(code);
  const path = document.endpoints[list]?.path;
  const byPath = path === undefined ? [] : servedAt(code, functions, path);
  const near = nearest(byPath.length > 0 ? byPath : named(functions, list), document.file);
  const entries =
    near.length > 0 || list !== 'token' ? near : nearest(byGrant(functions), document.file);
  return { entries, ...reach(byName, entries) };
}

interface Index {
  readonly functions: readonly FunctionFact[];
  /** By their own names; constructors also by the name of their class. */
  readonly byName: ReadonlyMap<string, readonly FunctionFact[]>;
}

const indexes = new WeakMap<readonly CodeFacts[], Index>();

/** The functions of a project by name: made once, since every document asks. */
function indexOf(code: readonly CodeFacts[]): Index {
  const found = indexes.get(code);
  if (found !== undefined) return found;
  const functions = code.flatMap((facts) => facts.functions);
  const byName = new Map<string, FunctionFact[]>();
  for (const one of functions) {
    const names = one.name === 'constructor' ? [one.name, one.owner] : [one.name];
    for (const name of names) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [one]);
      else others.push(one);
    }
  }
  const index = { functions, byName };
  indexes.set(code, index);
  return index;
}

/** True when the project itself answers at the path. */
export function isServed(code: readonly CodeFacts[], path: string): boolean {
  const { functions } = indexOf(code);
  return (
    functions.some((one) => one.routes.some((route) => isSamePath(route, path))) ||
    code.some((facts) =>
      facts.named.some((one) => one.paths.some((route) => isSamePath(route, path))),
    )
  );
}

function servedAt(code: readonly CodeFacts[], functions: readonly FunctionFact[], path: string) {
  const names = new Set(
    code
      .flatMap((facts) => facts.named)
      .filter((route) => route.paths.some((one) => isSamePath(one, path)))
      .map((route) => route.name),
  );
  const found = functions.filter(
    (one) => one.routes.some((route) => isSamePath(route, path)) || names.has(one.name),
  );
  return found.filter((one) => !isTooGeneral(one, names));
}

/** A name such as `handle` belongs to many classes; then the class has to say what it handles. */
function isTooGeneral(one: FunctionFact, names: ReadonlySet<string>): boolean {
  const general = /^(handle|post|get|run|wrap|cors|json|handler|endpoint)$/i.test(one.name);
  return general && names.has(one.name) && one.routes.length === 0;
}

/** A router may be mounted below a path, and a base address may hold one: the longer must end with the shorter. */
function isSamePath(route: string, path: string): boolean {
  const [a, b] = [segments(route), segments(path)];
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  return (
    shorter.length > 0 &&
    shorter.every((part, index) => part === longer[longer.length - shorter.length + index])
  );
}

function segments(path: string): string[] {
  return path.replace(/\?.*$/, '').split('/').filter(Boolean);
}

function named(functions: readonly FunctionFact[], list: List | 'registration'): FunctionFact[] {
  const pattern = BY_NAME[list];
  return functions.filter(
    (one) => pattern.test(one.name) || (isHandler(one.name) && ownerIs(one, list)),
  );
}

function isHandler(name: string): boolean {
  return /^(handle|__call__|post|execute|run|invoke)$/i.test(name);
}

function ownerIs({ owner }: FunctionFact, list: List | 'registration'): boolean {
  const words = {
    token: /^token/i,
    revocation: /^revo/i,
    introspection: /^introspect/i,
    registration: /^regist/i,
  };
  return words[list].test(owner);
}

/** Functions that ask which grant is used: the innermost of those that contain each other. */
function byGrant(functions: readonly FunctionFact[]): FunctionFact[] {
  const asking = functions.filter(
    (one) =>
      one.strings.has('authorization_code') &&
      one.checks.some((check) => /grant_?type/i.test(JSON.stringify(check.condition))),
  );
  return asking.filter(
    (one) =>
      !asking.some((other) => other !== one && other.file === one.file && contains(one, other)),
  );
}

function contains(outer: FunctionFact, inner: FunctionFact): boolean {
  return outer.span.start <= inner.span.start && outer.span.end >= inner.span.end;
}

/** Several servers may live in one repository: the ones whose folders share most with the document's are meant. */
function nearest(functions: readonly FunctionFact[], file: string): FunctionFact[] {
  const depth = (one: FunctionFact) => sharedFolders(one.file, file);
  const best = Math.max(0, ...functions.map(depth));
  return functions.filter((one) => depth(one) === best);
}

function sharedFolders(a: string, b: string): number {
  const own = new Set(ancestorsOf(b));
  return ancestorsOf(a).filter((folder) => folder !== '' && own.has(folder)).length;
}

const MAX_STEPS = 4;
const GENERAL =
  /^(get|set|has|json|parse|log|error|warn|info|push|map|filter|toString|send|status|handle|run|then|call|create|delete|update|find|post|on|use|next|from|includes|slice|text|add)$/;

/** What the entries call, step by step; a name is looked for in the same file, then beside it, then anywhere. */
function reach(byName: Index['byName'], entries: readonly FunctionFact[]) {
  const reached = new Set(entries);
  const unknown = new Set<string>();
  let front = [...entries];
  for (let step = 0; step < MAX_STEPS && front.length > 0; step += 1) {
    const next: FunctionFact[] = [];
    for (const one of front) {
      for (const name of one.calls) {
        if (name === '' || GENERAL.test(name)) continue;
        const called = calledFrom(byName.get(name) ?? [], one);
        if (called.length === 0) unknown.add(name);
        next.push(...called.filter((other) => !reached.has(other)));
        for (const other of called) reached.add(other);
      }
    }
    front = next;
  }
  return { reached: [...reached], unknown };
}

function calledFrom(all: readonly FunctionFact[], from: FunctionFact): readonly FunctionFact[] {
  const own = all.filter((one) => one.file === from.file);
  if (own.length > 0) return own;
  const near = all.filter((one) => parentOf(one.file) === parentOf(from.file));
  const found = near.length > 0 ? near : all;
  return found.length <= 4 ? found : [];
}
