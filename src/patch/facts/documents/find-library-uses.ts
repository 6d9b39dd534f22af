import type { DocumentFact, EndpointFact, ValueFact } from '../facts.js';
import { fileKind } from '../file-kind.js';
import { type Version, installedVersion } from './installed-version.js';
import { resolveModule } from '../../source/resolve-module.js';
import { namesOf } from '../../source/scope.js';
import { type Sources, placeAt } from '../../source/sources.js';
import { type CallTree, type SourceTree, type Tree, partsOf } from '../../source/tree.js';

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
  /** A keyword argument that makes the call one. */
  readonly keyword?: string;
  readonly from: RegExp;
  readonly decides: string;
  /** The first version whose token list says none. */
  readonly fixedIn?: Version;
}

const BUILD_METADATA =
  'build_metadata of the mcp package, which does not list "none" yet (modelcontextprotocol/python-sdk#2261)';

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
  {
    call: /^(FastMCP|MCPServer|Server)$/,
    keyword: 'auth_server_provider',
    from: /^(mcp|fastmcp)(\.|$)/,
    decides: `${BUILD_METADATA}: replace what it returns before the server is made`,
  },
  {
    call: /^create_auth_routes$/,
    from: /^(mcp|fastmcp)(\.|$)/,
    decides: `${BUILD_METADATA}: replace what it returns before the routes are made`,
  },
];

/** Finds where a library writes the document: there is no list to edit, and its version or its options decide. */
export function findLibraryUses(sources: Sources, files: readonly string[]): LibraryUse[] {
  const own = files.filter((file) => fileKind(file) === undefined);
  const replaced = own.map((file) => sources.project.read(file) ?? '').filter(replacesMetadata);
  return own.flatMap((file) => {
    const tree = sources.tree(file);
    return tree === undefined ? [] : usesIn(sources, tree, replaced);
  });
}

/** `routes.build_metadata = …`: whoever changes what the library says has decided. */
function replacesMetadata(text: string): boolean {
  return /\.build_metadata\s*=[^=]|setattr\([^)]*['"]build_metadata['"]/.test(text);
}

function usesIn(sources: Sources, tree: SourceTree, replaced: readonly string[]): LibraryUse[] {
  const isReplaced = tree.language === 'python' && replaced.length > 0;
  const saysNone = replaced.some((text) => /['"]none['"]/.test(text));
  if (isReplaced ? !saysNone : tree.text.includes('auth_methods_supported')) return [];
  const { imports } = namesOf(tree);
  const found: LibraryUse[] = [];
  const visit = (node: Tree): void => {
    const from = node.kind === 'call' ? imports.get(calledBy(node))?.from : undefined;
    if (node.kind === 'call' && from !== undefined) {
      const library = LIBRARIES.find((one) => one.from.test(from) && isCallOf(one, node));
      if (library !== undefined && !isFixed(sources, tree.file, library)) {
        const isSdk = /^mcp\./.test(from) && resolveModule(sources, tree.file, from) === undefined;
        const document = documentOf(tree, node, isSdk);
        const { decides } = library;
        found.push({ document, decides, saysNone: isReplaced, ...providerOf(node) });
      }
    }
    for (const part of partsOf(node)) visit(part);
  };
  tree.parts.forEach(visit);
  return found;
}

function providerOf({ args, named }: CallTree): Pick<LibraryUse, 'provider'> {
  const given = named.find(({ key = '' }) => /^(auth_server_)?provider$/.test(key))?.value;
  const provider = given ?? args[0];
  return provider === undefined ? {} : { provider };
}

function calledBy({ callee }: CallTree): string {
  return callee.kind === 'name' ? callee.value : '';
}

function isCallOf({ call, keyword }: Library, node: CallTree): boolean {
  if (!call.test(calledBy(node))) return false;
  return keyword === undefined || node.named.some(({ key }) => key === keyword);
}

function isFixed({ project }: Sources, file: string, { fixedIn }: Library): boolean {
  const installed = fixedIn === undefined ? undefined : installedVersion(project, file);
  if (fixedIn === undefined || installed === undefined) return false;
  const [major, minor] = installed;
  return major > fixedIn[0] || (major === fixedIn[0] && minor >= fixedIn[1]);
}

/** The document of a call. What the Python SDK serves beside it, and where, is the same in all its versions. */
function documentOf(tree: SourceTree, call: CallTree, isPythonSdk: boolean): DocumentFact {
  const { start, end } = call;
  const place = placeAt(tree, start);
  const at = (path: string): EndpointFact => ({ text: path, path, place });
  const list = { list: 'token', place, value: BY_LIBRARY, span: { start, end } } as const;
  return {
    file: tree.file,
    kind: 'authorization-server',
    place,
    span: { start, end },
    endpoints: isPythonSdk ? { token: at('/token'), registration: at('/register') } : {},
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
