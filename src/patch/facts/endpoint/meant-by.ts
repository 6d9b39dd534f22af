import type { FunctionFact } from '../code-facts.js';
import { parentOf } from '../../source/resolve-module.js';
import { isOfClass } from './is-of-class.js';

/** More of one name are as many different things. */
const MOST = 4;

/**
 * Of the functions of one name those that are meant where another calls it `of` something: of the class named like
 * that, else of the same file, else of those beside it. None when there are too many to tell.
 */
export function meantBy(
  all: readonly FunctionFact[],
  from: FunctionFact,
  of: string,
): readonly FunctionFact[] {
  // A method often calls that of the same name in the next layer: `token()` of a controller that of its service.
  const others = all.filter((one) => one !== from);
  const ofClass = others.filter(({ owner }) => isOfClass(owner, of));
  if (ofClass.length > 0 && ofClass.length <= MOST) return ofClass;
  const own = others.filter((one) => one.file === from.file);
  if (own.length > 0) return own;
  const near = others.filter((one) => parentOf(one.file) === parentOf(from.file));
  const found = near.length > 0 ? near : others;
  return found.length <= MOST ? found : [];
}
