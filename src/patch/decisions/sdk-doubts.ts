import type { Seen } from '../facts/evidence.js';
import { findServingCode } from '../facts/endpoint/find-serving-code.js';
import type { ProjectFacts } from '../facts/find-facts.js';
import { fileKind } from '../facts/file-kind.js';
import type { LibraryUse } from '../facts/documents/find-library-uses.js';
import { SDK_WORDS, saidOfClients } from '../facts/documents/said-of-clients.js';
import { sdkImports } from '../facts/documents/sdk-imports.js';
import { firstName } from '../source/first-name.js';
import { isOfPackage } from '../source/is-of-package.js';
import { packageOf } from '../source/resolve-package.js';
import { definitionsOf, namesOf } from '../source/scope.js';
import type { Sources } from '../source/sources.js';
import type { SourceTree, Tree } from '../source/tree.js';

/**
 * What may make the metadata of the MCP Python SDK another than it writes, or its clients others than it registers:
 * the project is taken at its word only where it says nothing of how clients authenticate.
 */
export function sdkDoubts(facts: ProjectFacts, { document, provider }: LibraryUse): Seen[] {
  const { sources } = facts;
  const { file, place, span } = document;
  const home = packageOf(sources, file);
  const texts = sources.project
    .search(SDK_WORDS)
    .filter((path) => path.endsWith('.py') && fileKind(path) === undefined)
    .filter((path) => packageOf(sources, path) === home)
    .map((path) => ({ file: path, text: sources.project.read(path) ?? '' }));
  const tree = sources.tree(file);
  const { entries } = findServingCode(facts.code(), document, 'token');
  const isPlain: readonly (readonly [boolean, string])[] = [
    [texts.some(({ text }) => REGISTERS.test(text)), NOT_SWITCHED_ON],
    [tree !== undefined && sdkImports(tree, span.start) !== undefined, NOT_WRAPPED],
    [tree === undefined || !isOfAPackage(sources, tree, provider), 'the provider is of a package'],
  ];
  return [
    ...isPlain.filter(([holds]) => !holds).map(([, what]) => ({ what, place })),
    ...entries
      .filter(({ ofLibrary }) => ofLibrary !== true)
      .map((one) => ({ what: `${one.name} serves the endpoint, too`, place: one.place })),
    ...texts.flatMap(saidOfClients),
  ];
}

const NOT_SWITCHED_ON = 'nothing here switches the registration of clients on';
const NOT_WRAPPED =
  'it cannot be wrapped here: the SDK is brought in below the top of the file, or a name is taken';

const REGISTERS =
  /ClientRegistrationOptions\((?:[^()]|\([^()]*\))*(?<=[(,\s])enabled\s*=\s*True\s*[,)]/;

function isOfAPackage(sources: Sources, source: SourceTree, value: Tree | undefined): boolean {
  const name = value === undefined ? '' : firstName(value);
  if (isOfPackage(sources, source.file, namesOf(source).imports.get(name))) return true;
  return definitionsOf(sources, source, name).some(
    (one) => one.value.kind === 'call' && isOfAPackage(sources, one.tree, one.value),
  );
}
