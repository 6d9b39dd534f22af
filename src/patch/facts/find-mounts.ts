import type { MountFact } from './code-facts.js';
import { resolveModule } from '../source/resolve-module.js';
import { namesOf, requiredBy } from '../source/scope.js';
import type { Sources } from '../source/sources.js';
import type { CallTree, SourceTree, Tree } from '../source/tree.js';

/** Routers of other files that a call puts at paths: `app.use('/token', tokenRouter)`, `app.route('/token', tokens)`. */
export function findMounts(
  sources: Sources,
  source: SourceTree,
  { call: { callee, args }, paths }: { call: CallTree; paths: readonly string[] },
): MountFact[] {
  if (paths.length === 0 || callee.kind !== 'member') return [];
  if (!/^(use|route|register)$/.test(callee.name ?? '')) return [];
  return args.flatMap((arg) => {
    const from = moduleOf(source, arg);
    const file = from === undefined ? undefined : resolveModule(sources, source.file, from);
    return file === undefined ? [] : [{ paths, file }];
  });
}

function moduleOf(source: SourceTree, tree: Tree): string | undefined {
  return tree.kind === 'name' ? namesOf(source).imports.get(tree.value)?.from : requiredBy(tree);
}
