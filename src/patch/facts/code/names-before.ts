import { namesIn } from '../../source/names-in.js';
import { namesOf } from '../../source/scope.js';
import {
  type FunctionTree,
  type Parameter,
  type SourceTree,
  type Tree,
  lastName,
} from '../../source/tree.js';

/** The names of what runs before a function: `@require_client`, `client=Depends(authenticate)`, `auth=Partner()`. */
export function namesBefore(
  source: SourceTree,
  { decorators, parameters }: FunctionTree,
): string[] {
  const decorating = decorators
    .flatMap((one) => (one.kind === 'call' ? [one.callee, ...one.args] : [one]))
    .filter((one) => !isConstant(one))
    .flatMap(namesIn)
    .map((name) => name.replace(/^.*\./, ''));
  const depended = decorators.flatMap((one) => [...dependenciesOf(source, one), ...askedBy(one)]);
  return [...decorating, ...depended, ...parameters.flatMap(injectedIn)];
}

/** `@api.post('/token', auth=Partner())`, `api_key_required=True`. */
function askedBy(route: Tree): string[] {
  const named = route.kind === 'call' ? route.named : [];
  return named
    .filter(({ key = '' }) => /^(auth|guards|authorizer|api_key_required)$/.test(key))
    .flatMap(({ key = '', value }) => (isNothing(value) ? [] : [key]));
}

function isNothing(value: Tree): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'literal' && /^(None|False)$/.test(value.value);
}

/** `Paths.TOKEN`, `TOKEN_PATH`: what a decorator is given, and nothing that is called. */
function isConstant(tree: Tree): boolean {
  return /^[A-Z][A-Z0-9_]+$/.test(lastName(tree));
}

/** `dependencies=[Depends(known_partner)]`, of a route or of the router that is named in front of it. */
function dependenciesOf(source: SourceTree, route: Tree): string[] {
  if (route.kind !== 'call' || route.callee.kind !== 'name') return [];
  const made = namesOf(source).values.get(route.callee.value.replace(/\.\w+$/, '')) ?? [];
  return [route, ...made]
    .flatMap((one) => (one.kind === 'call' ? one.named : []))
    .filter(({ key }) => key === 'dependencies')
    .flatMap(({ value }) => namesIn(value));
}

function injectedIn({ type, value }: Parameter): string[] {
  const typed = /\b(?:Depends|Security)\((\w+)/.exec(type)?.[1];
  if (typed !== undefined) return [typed];
  const [first = '', ...others] = value === undefined ? [] : namesIn(value);
  return /^(Depends|Security)$/.test(first) ? others : [];
}
