import type { CodeFacts } from '../code-facts.js';
import { beginning, segments } from '../routes/same-path.js';
import { push } from '../../source/push.js';

/** Finds what is given a path that others begin with: `app.use('/oauth/*', basicAuth(…))`. */
export function namesAbove(code: readonly CodeFacts[]): (path: string) => readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, paths } of code.flatMap(({ named }) => named)) {
    for (const path of paths) {
      // `/` alone is a route of a router that is mounted somewhere.
      if (path === '/') continue;
      push(names, spell(beginning(path)), name);
    }
  }
  return (path) => {
    const wanted = segments(path);
    return wanted.flatMap((_, length) => names.get(spell(wanted.slice(0, length))) ?? []);
  };
}

function spell(parts: readonly string[]): string {
  return parts.join('/');
}
