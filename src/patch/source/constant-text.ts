import { memberValues } from './member-values.js';
import { type Definition, definitionsOf } from './scope.js';
import type { Sources } from './sources.js';
import type { Leaf, Tree } from './tree.js';

/** The text an expression stands for: a literal, or a constant that is one. Absent for what may be several, or no text. */
export function constantText(
  sources: Sources,
  { tree, value }: Definition,
  depth = 0,
): string | undefined {
  if (value.kind === 'text') return value.value;
  if (depth > MAX_DEPTH) return undefined;
  if (value.kind === 'template') {
    const text = filledIn(value, (part) => constantText(sources, { tree, value: part }, depth + 1));
    return text.includes('{') ? undefined : text;
  }
  const [only, ...others] =
    value.kind === 'name'
      ? definitionsOf(sources, tree, value.value)
      : memberValues(sources, tree, value);
  if (only === undefined || others.length > 0) return undefined;
  return constantText(sources, only, depth + 1);
}

const MAX_DEPTH = 3;

/** The path an expression stands for, where it is one that is written out. */
export function constantPath(sources: Sources, definition: Definition): string | undefined {
  const text = constantText(sources, definition);
  return text?.startsWith('/') ? text : undefined;
}

/** The text of a template: `{name}` for what is not known of it. */
export function filledIn(template: Leaf, textOf: (part: Tree) => string | undefined): string {
  const bare = template.value
    .replace(/^[a-zA-Z]*(`|"""|'''|"|')|(`|"|')+$/g, '')
    .replace(/\$\{/g, '{');
  return bare.replace(NAMES, (whole, names: string) => textOf(named(names, template)) ?? whole);
}

/** `{paths.token}` */
const NAMES = /\{([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\}/g;

function named(names: string, { start, end }: Leaf): Tree {
  const [first = '', ...members] = names.split('.');
  const kind = first === 'this' ? 'literal' : 'name';
  return members.reduce<Tree>((of, name) => ({ kind: 'member', start, end, of, name }), {
    kind,
    start,
    end,
    value: first,
  });
}
