import type { Seen } from '../evidence.js';
import type { ProjectFacts } from '../find-facts.js';
import { fileKind } from '../file-kind.js';
import type { LibraryUse } from './find-library-uses.js';
import { isOfPackage } from '../../source/is-of-package.js';
import { definitionsOf } from '../../source/scope.js';
import { sdkImports } from './sdk-imports.js';
import type { SourceTree, Tree } from '../../source/tree.js';

/** What may make the metadata of the MCP Python SDK another than it writes, or its clients others than it registers. */
export function sdkDoubts(facts: ProjectFacts, { document, provider }: LibraryUse): Seen[] {
  const { sources } = facts;
  const { file, place } = document;
  const texts = sources.project
    .search(WORDS)
    .filter((path) => path.endsWith('.py') && fileKind(path) === undefined)
    .map((path) => sources.project.read(path) ?? '');
  const tree = sources.tree(file);
  const doubts: Seen[] = [];
  if (tree !== undefined && sdkImports(tree, document.span.start) === undefined) {
    doubts.push({ what: 'the SDK is not brought in at the top of the file', place });
  }
  if (!texts.some((text) => REGISTERS.test(text))) {
    doubts.push({ what: 'nothing here switches the registration of clients on', place });
  }
  if (texts.some((text) => SERVES.test(text))) {
    doubts.push({ what: 'another document may be served in its place', place });
  }
  if (tree !== undefined && isElsewhere(tree, provider)) {
    doubts.push({ what: 'the provider is of a package', place });
  }
  return doubts;

  function isElsewhere(source: SourceTree, value: Tree | undefined): boolean {
    const name = value === undefined ? undefined : rootOf(value);
    if (name === undefined) return false;
    if (isOfPackage(sources, source, name)) return true;
    return definitionsOf(sources, source, name).some(
      (one) => one.value.kind === 'call' && isElsewhere(one.tree, one.value),
    );
  }
}

const WORDS = ['ClientRegistrationOptions', '.well-known/oauth-authorization-server'] as const;

const REGISTERS = /ClientRegistrationOptions\((?:[^()]|\([^()]*\))*\benabled\s*=\s*True\b/;
const SERVES = /\.well-known\/oauth-authorization-server/;

/** `mcp_oauth` of `mcp_oauth.Provider()`. */
function rootOf(tree: Tree): string | undefined {
  if (tree.kind === 'name') return tree.value;
  if (tree.kind === 'call') return rootOf(tree.callee);
  return tree.kind === 'member' ? rootOf(tree.of) : undefined;
}
