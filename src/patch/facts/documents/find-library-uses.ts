import type { DocumentFact, EndpointFact, ValueFact } from '../facts.js';
import { fileKind } from '../file-kind.js';
import { type Version, installedVersion } from './installed-version.js';
import { packageOf } from '../../source/resolve-package.js';
import { resolveModule } from '../../source/resolve-module.js';
import type { Place, Span } from '../../source/place.js';
import { namesOf } from '../../source/scope.js';
import { sdkServer } from '../routes/sdk-server.js';
import { type Sources, placeAt } from '../../source/sources.js';
import { type SourceTree, type Tree, partsOf } from '../../source/tree.js';

/** Where a library writes the document, and what decides what it writes. */
export interface LibraryUse {
  /** As far as it is known from outside: the lists stand nowhere in the project. */
  readonly document: DocumentFact;
  readonly decides: string;
  /** What is given to the library to ask: of the Python SDK, the provider. */
  readonly provider?: Tree;
  /** The project replaces what the library says, and says `none`. */
  readonly saysNone: boolean;
}

interface Library {
  readonly call: RegExp;
  readonly from: RegExp;
  readonly decides: string;
  /** The first version whose token list says none. */
  readonly fixedIn?: Version;
}

const BUILD_METADATA =
  'build_metadata of the mcp package, which leaves "none" out (python-sdk pull request 2261)';

const LIBRARIES: readonly Library[] = [
  {
    call: /^(mcpAuthRouter|createOAuthMetadata)$/,
    from: /^@modelcontextprotocol\/sdk/,
    decides:
      'the version of @modelcontextprotocol/sdk: 1.23.0 is the first whose token list says "none"',
    fixedIn: [1, 23],
  },
  {
    call: /^(oAuthDiscoveryMetadata|oauthProvider(AuthServer|OpenIdConfig)Metadata)$/,
    from: /^(@better-auth\/|better-auth)/,
    decides: 'the version and the options of better-auth',
  },
];

/** Finds where a library writes the document: there is no list to edit, and its version or its options decide. */
export function findLibraryUses(sources: Sources, files: readonly string[]): LibraryUse[] {
  const own = files.filter((file) => fileKind(file) === undefined);
  const replaced = own
    .map((file) => ({ home: packageOf(sources, file), text: sources.project.read(file) ?? '' }))
    .filter(({ text }) => replacesMetadata(text));
  return own.flatMap((file) => {
    const tree = sources.tree(file);
    const beside = replaced.filter(({ home }) => home === packageOf(sources, file));
    const texts = beside.map(({ text }) => text);
    return tree === undefined ? [] : usesIn(sources, tree, texts);
  });
}

/** `routes.build_metadata = …`: whoever changes what the library says has decided. */
function replacesMetadata(text: string): boolean {
  return /^[^#\n]{0,200}\.build_metadata\s*=[^=]|setattr\([^()]{0,100}['"]build_metadata['"]/m.test(
    text,
  );
}

function usesIn(sources: Sources, tree: SourceTree, replaced: readonly string[]): LibraryUse[] {
  const isReplaced = tree.language === 'python' && replaced.length > 0;
  const saysNone = replaced.some((text) => /['"]none['"]/.test(text));
  if (isReplaced ? !saysNone : tree.text.includes('auth_methods_supported')) return [];
  const found: LibraryUse[] = [];
  const visit = (node: Tree): void => {
    const decides = decidedBy(sources, tree, node);
    const use =
      decides === undefined
        ? serverUse(sources, tree, node)
        : { document: documentOf(tree, node, false), decides };
    if (use !== undefined) found.push({ ...use, saysNone: isReplaced });
    for (const part of partsOf(node)) visit(part);
  };
  tree.parts.forEach(visit);
  return found;
}

/** A server of the Python SDK; of another package of that name it is not known what it serves. */
function serverUse(
  sources: Sources,
  tree: SourceTree,
  node: Tree,
): Omit<LibraryUse, 'saysNone'> | undefined {
  const server = sdkServer(tree, node);
  if (server === undefined) return undefined;
  const { from, provider } = server;
  const isSdk = from.startsWith('mcp.') && resolveModule(sources, tree.file, from) === undefined;
  const document = documentOf(tree, node, isSdk);
  const given = provider === undefined ? {} : { provider };
  return { document, decides: BUILD_METADATA, ...given };
}

/** What decides what the library says that is called, when it is one and its version does not. */
function decidedBy(sources: Sources, tree: SourceTree, node: Tree): string | undefined {
  if (node.kind !== 'call' || node.callee.kind !== 'name') return undefined;
  const name = node.callee.value;
  const from = namesOf(tree).imports.get(name)?.from ?? '';
  const library = LIBRARIES.find((one) => one.call.test(name) && one.from.test(from));
  return library === undefined || isFixed(sources, tree.file, library)
    ? undefined
    : library.decides;
}

function isFixed({ project }: Sources, file: string, { fixedIn }: Library): boolean {
  const installed = fixedIn === undefined ? undefined : installedVersion(project, file);
  if (fixedIn === undefined || installed === undefined) return false;
  const [major, minor] = installed;
  return major > fixedIn[0] || (major === fixedIn[0] && minor >= fixedIn[1]);
}

/** Where the Python SDK serves them, in all its versions. */
function endpointsOfSdk(place: Place): DocumentFact['endpoints'] {
  const at = (path: string): EndpointFact => ({ text: path, path, place });
  return { token: at('/token'), registration: at('/register') };
}

function documentOf(tree: SourceTree, { start, end }: Span, isOfSdk: boolean): DocumentFact {
  const place = placeAt(tree, start);
  const list = { list: 'token', place, value: BY_LIBRARY, span: { start, end } } as const;
  return {
    file: tree.file,
    kind: 'authorization-server',
    place,
    span: { start, end },
    endpoints: isOfSdk ? endpointsOfSdk(place) : {},
    lists: [{ ...list, written: 'by-library' }],
    grants: [],
    within: [],
    givenTo: [],
    camelCase: false,
    open: true,
    text: tree.text.slice(start, end),
  };
}

const BY_LIBRARY: ValueFact = {
  arrays: [],
  says: [],
  known: false,
  shape: 'by-library',
  sharedWith: [],
  comments: '',
};
