import { firstName } from '../../source/first-name.js';
import { namesOf } from '../../source/scope.js';
import { type CallTree, type SourceTree, type Tree, lastName } from '../../source/tree.js';

/** Where a server of the MCP Python SDK, or its routes, are given the provider that they ask. */
export interface SdkServer {
  readonly name: string;
  /** The module it is brought in from: `fastmcp` is another package. */
  readonly from: string;
  readonly provider?: Tree;
}

/** The server that a part of a file gives its provider, by a keyword, in a dict of keywords or as an attribute. */
export function sdkServer(source: SourceTree, tree: Tree): SdkServer | undefined {
  const given = source.language === 'python' ? givenIn(tree) : undefined;
  if (given === undefined) return undefined;
  const { imports } = namesOf(source);
  const own = tree.kind === 'call' ? imports.get(firstName(tree.callee))?.from : undefined;
  const isNamed = own !== undefined && PACKAGE.test(own);
  const from = isNamed || given.name === ROUTES ? own : broughtIn([...imports.values()]);
  // A function of the project hands it on to the server.
  const isHandedOn = own !== undefined && !isNamed && given.name === NAMELESS;
  if (from === undefined || !PACKAGE.test(from) || isHandedOn) return undefined;
  return { from, ...given };
}

/** A server that is made elsewhere, or of a class of its own, is known by what else is brought in. */
function broughtIn(imports: readonly { readonly name: string; readonly from: string }[]) {
  const server = imports.find(({ name }) => /^(FastMCP|MCPServer)$/.test(name));
  return (server ?? imports.find(({ from }) => from.startsWith('mcp.server.')))?.from;
}

const PACKAGE = /^(mcp|fastmcp)(\.|$)/;
const ROUTES = 'create_auth_routes';
const PROVIDER = /^_?auth_server_provider$/;

/** Where it is called by no name of its own: a dict, an attribute. */
const NAMELESS = 'the server';

function givenIn(tree: Tree): Pick<SdkServer, 'name' | 'provider'> | undefined {
  const name = NAMELESS;
  if (tree.kind === 'call') return givenTo(tree);
  if (tree.kind === 'record') {
    const entry = tree.entries.find(({ key = '', value }) => PROVIDER.test(key) && !isNone(value));
    return entry === undefined ? undefined : { name, provider: entry.value };
  }
  if (tree.kind !== 'assign' || tree.target.kind !== 'member') return undefined;
  const isOwn = firstName(tree.target) === 'self';
  const isGiven = PROVIDER.test(tree.target.name ?? '') && !isOwn && !isNone(tree.value);
  return isGiven ? { name, provider: tree.value } : undefined;
}

function givenTo({
  callee,
  args,
  named,
}: CallTree): Pick<SdkServer, 'name' | 'provider'> | undefined {
  const name = lastName(callee);
  const wanted = name === ROUTES ? /^provider$/ : PROVIDER;
  const given = named.find(({ key = '', value }) => wanted.test(key) && !isNone(value))?.value;
  if (name !== ROUTES) {
    const said = /^[A-Z]/.test(name) ? name : NAMELESS;
    return given === undefined ? undefined : { name: said, provider: given };
  }
  const provider = given ?? args[0];
  return { name, ...(provider === undefined ? {} : { provider }) };
}

function isNone(tree: Tree): boolean {
  return tree.kind === 'literal' && tree.value === 'None';
}
