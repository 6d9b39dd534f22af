import type { FunctionFact } from '../code-facts.js';
import { isMiddleware } from '../code/is-middleware.js';

/** What frameworks run before a handler, by how it is decorated, whose method it is, or where it lies. */
export function isHook({ before, inFrontOf, owner, name, file }: FunctionFact): boolean {
  return (
    inFrontOf.length > 0 ||
    before.some((one) => HOOK.test(one)) ||
    /middleware|guard|interceptor|filter|permission|authenticat/i.test(owner) ||
    /^process_(view|request|resource)$|^can_?activate$/i.test(name) ||
    isMiddleware(file)
  );
}

const HOOK = /^(before_(app_)?request|on_request|middleware|before|prepare)$/;
