import type { MountFact } from '../code-facts.js';
import { fileBroughtIn } from '../../source/scope.js';
import type { Sources } from '../../source/sources.js';
import type { CallTree, SourceTree } from '../../source/tree.js';

/** Routers of other files that a call puts at paths: `app.use('/token', tokenRouter)`, `app.route('/token', tokens)`. */
export function findMounts(
  sources: Sources,
  source: SourceTree,
  { call: { callee, args }, paths }: { call: CallTree; paths: readonly string[] },
): MountFact[] {
  if (paths.length === 0 || callee.kind !== 'member') return [];
  if (!/^(use|route|register)$/.test(callee.name ?? '')) return [];
  return args.flatMap((arg) => {
    const file = fileBroughtIn(sources, source, arg);
    return file === undefined ? [] : [{ paths, file }];
  });
}
