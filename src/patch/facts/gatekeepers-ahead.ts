import type { FunctionFact } from './code-facts.js';
import type { CodeIndex } from './code-index.js';
import type { Guard } from './guard.js';
import type { Served } from './served.js';
import { opensRoute } from './opens-route.js';
import { mayStandInFront } from './may-stand-in-front.js';
import { covers } from './same-path.js';

/** What stands in front of an endpoint and refuses requests for a key of its own, whoever the client is. */
export function gatekeepersAhead(index: CodeIndex, { entries, reached, path }: Served): Guard[] {
  if (entries.length === 0) return [];
  const known = new Set(reached.map(({ place }) => place));
  const isOpen = entries.every(({ before }) => before.some(opensRoute));
  const own = index
    .gatekeepers()
    .filter(({ name }) => !(isOpen && name === 'canActivate'))
    .filter((one) => !reached.some((other) => isSamePlace(other, one)))
    .filter((one) => isBranchAhead(one, path) || mayStandInFront({ index, known, path }, one))
    .map(({ name, place }) => ({
      what: `${name || 'what is put in front'} refuses requests for a key of its own`,
      place,
    }));
  return isOpen ? own : [...own, ...index.globalGuards()];
}

/** The branch of all requests whose path begins like that of the endpoint. */
function isBranchAhead({ routes }: FunctionFact, path: string | undefined): boolean {
  return routes.some((route) => path === undefined || covers(route, path));
}

function isSamePlace(a: FunctionFact, b: FunctionFact): boolean {
  return a.file === b.file && a.span.start === b.span.start;
}
