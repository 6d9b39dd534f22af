import { nameIn } from '../../source/name-in.js';
import { CLIENT_SECRET } from '../secret-words.js';
import { type AssignTree, type Tree, lastName, partsOf } from '../../source/tree.js';

/** Calls that only hand a value on to who asked: what becomes of it is seen further out. */
const HANDS_ON =
  /^(get|String|str|trim|strip|toString|Form|Body|Query|Header|first|decode|parse|encode)?$/;

/** What the values in an expression become: an argument of a call, `==` of a comparison, `=` when they are renamed. */
export function intoOf(tree: Tree): string | undefined {
  if (tree.kind === 'same' || tree.kind === 'differs' || tree.kind === 'in') return '==';
  // What a callback does with a value is not done by whom it is given to.
  if (tree.kind === 'not' || tree.kind === 'function') return '';
  if (tree.kind === 'assign') return renames(tree) ? '=' : undefined;
  if (tree.kind !== 'call') return undefined;
  const name = lastName(tree.callee);
  return HANDS_ON.test(name) ? undefined : name;
}

/** A secret that is called something else from here on: what becomes of it cannot be told. */
function renames({ target, value }: AssignTree): boolean {
  if (!['name', 'list', 'group'].includes(target.kind)) return false;
  return !namedIn(target).some((name) => /secret/i.test(name)) && namedIn(value).some(isSecret);
}

/** The names a value may be of: through what only hands it on, and not what is made of it. */
function namedIn(tree: Tree): string[] {
  const own = nameIn(tree);
  if (own !== undefined) return [own];
  const handsOn =
    tree.kind === 'call'
      ? HANDS_ON.test(lastName(tree.callee))
      : ['list', 'group', 'either', 'choice'].includes(tree.kind);
  return handsOn ? partsOf(tree).flatMap(namedIn) : [];
}

function isSecret(name: string): boolean {
  return CLIENT_SECRET.test(name);
}
