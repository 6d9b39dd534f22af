import { fileKind } from '../file-kind.js';
import type { Place } from '../../source/place.js';
import { ancestorsOf } from '../../source/resolve-module.js';
import { namesOf } from '../../source/scope.js';
import { type Sources, placeAt } from '../../source/sources.js';
import { type SourceTree, type Tree, partsOf } from '../../source/tree.js';

/** Where a library writes the document, and what decides what it writes. */
export interface LibraryUse {
  readonly place: Place;
  readonly decides: string;
}

/** Finds where a library writes the document: there is no list to edit, and its version or its options decide. */
export function findLibraryUses(sources: Sources, files: readonly string[]): LibraryUse[] {
  return files
    .filter((file) => fileKind(file) === undefined)
    .flatMap((file) => {
      const tree = sources.tree(file);
      return tree === undefined ? [] : usesIn(sources, tree);
    });
}

interface Library {
  readonly call: RegExp;
  /** A keyword argument that makes the call one. */
  readonly keyword?: string;
  readonly from: RegExp;
  readonly decides: string;
  /** The first version whose token list says none. */
  readonly fixedIn?: readonly [number, number];
}

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
    decides:
      'build_metadata of the mcp package, which does not list "none" yet (modelcontextprotocol/python-sdk#2261): replace what it returns before the server is made',
  },
  {
    call: /^create_auth_routes$/,
    from: /^(mcp|fastmcp)(\.|$)/,
    decides:
      'build_metadata of the mcp package, which does not list "none" yet (modelcontextprotocol/python-sdk#2261): replace what it returns before the routes are made',
  },
];

function usesIn(sources: Sources, tree: SourceTree): LibraryUse[] {
  const imports = namesOf(tree).imports;
  const found: LibraryUse[] = [];
  const visit = (node: Tree): void => {
    if (node.kind === 'call' && node.callee.kind === 'name') {
      const name = node.callee.value;
      const from = imports.get(name)?.from ?? '';
      const named = node.named.map((entry) => entry.key);
      const library = LIBRARIES.find(
        (one) =>
          one.call.test(name) &&
          one.from.test(from) &&
          (one.keyword === undefined || named.includes(one.keyword)),
      );
      if (library !== undefined && !isFixed(sources, tree.file, library)) {
        found.push({ place: placeAt(tree, node.start), decides: library.decides });
      }
    }
    for (const part of partsOf(node)) visit(part);
  };
  // Whoever changes what the library says has decided.
  if (!/auth_methods_supported|\.build_metadata\s*=/.test(tree.text)) tree.parts.forEach(visit);
  return found;
}

/** The lock file says which version is installed; a range says nothing, but its lower end may be enough. */
function isFixed({ project }: Sources, file: string, { fixedIn }: Library): boolean {
  if (fixedIn === undefined) return false;
  const manifests = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'package.json'];
  for (const folder of ancestorsOf(file)) {
    for (const name of manifests) {
      const text = project.read(folder === '' ? name : `${folder}/${name}`);
      const version = text === undefined ? undefined : sdkVersion(text);
      if (version !== undefined) return isAtLeast(version, fixedIn);
    }
  }
  return false;
}

function sdkVersion(text: string): [number, number] | undefined {
  const found =
    /@modelcontextprotocol\/sdk"?:?\s*\{\s*"version":\s*"(\d+)\.(\d+)/.exec(text) ??
    /@modelcontextprotocol\/sdk@[^\n]*:\s*\n\s*version:?\s*"?(\d+)\.(\d+)/.exec(text) ??
    /@modelcontextprotocol\/sdk@(\d+)\.(\d+)/.exec(text) ??
    /"@modelcontextprotocol\/sdk":\s*"[^\d"]*(\d+)\.(\d+)/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
}

function isAtLeast(
  version: readonly [number, number],
  [major, minor]: readonly [number, number],
): boolean {
  return version[0] > major || (version[0] === major && version[1] >= minor);
}
