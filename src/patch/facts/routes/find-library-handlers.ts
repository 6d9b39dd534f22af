import type { Place } from '../../source/place.js';
import { type Check, type FunctionFact, NAMELESS } from '../code-facts.js';
import { namesOf } from '../../source/scope.js';
import { sdkServer } from './sdk-server.js';
import { placeAt } from '../../source/sources.js';
import { type SourceTree, type Tree, partsOf } from '../../source/tree.js';

/** What a library has ready for one endpoint. */
interface LibraryHandler {
  readonly name: string;
  readonly from: RegExp;
  /** Where a call of it serves the endpoint; without, where the call around it puts it. */
  readonly at?: string;
  /** What the file brings in as well where the library registers clients: those may be public. */
  readonly beside: readonly string[];
  /** What of the project it asks. */
  readonly calls: readonly string[];
  /** RFC 6749 §2.3.1, besides a secret in the form. */
  readonly readsBasic: boolean;
  readonly bindsProofKey: boolean;
  /** Its form needs the parameter, of clients without a secret as well. */
  readonly demandsSecret?: true;
}

const TYPESCRIPT_SDK = {
  from: /^@modelcontextprotocol\/(sdk|server-legacy)(\/|$)/,
  readsBasic: false,
};
const PYTHON_SDK = { from: /^mcp\.server\.auth\./, readsBasic: true };

/** What the MCP SDKs serve: each asks for the secret of a client only if the client has one. */
const TOKEN = { ...TYPESCRIPT_SDK, bindsProofKey: true, calls: ['exchangeAuthorizationCode'] };
const REVOCATION = { ...TYPESCRIPT_SDK, bindsProofKey: false, calls: ['revokeToken'] };
const PYTHON_TOKEN = { ...PYTHON_SDK, bindsProofKey: true, calls: ['exchange_authorization_code'] };
/** `RevocationRequest` of all versions: modelcontextprotocol/python-sdk#3508. */
const PYTHON_REVOCATION = {
  ...PYTHON_SDK,
  bindsProofKey: false,
  demandsSecret: true,
  calls: ['revoke_token'],
} as const;

/** An authenticator of the project's own may ask for more. */
const PYTHON_HANDLERS = ['RegistrationHandler', 'ClientAuthenticator'];
const PYTHON_OPTIONS = ['ClientRegistrationOptions'];

const PYTHON_SERVER = /^mcp\.server(\.|$)/;

/** A server serves both endpoints for whoever is given to it as its provider. */
const OF_SERVER = [
  { ...PYTHON_TOKEN, at: '/token' },
  { ...PYTHON_REVOCATION, at: '/revoke' },
];

const HANDLERS: readonly LibraryHandler[] = [
  { ...TOKEN, name: 'tokenHandler', beside: ['clientRegistrationHandler'] },
  { ...TOKEN, name: 'mcpAuthRouter', beside: [], at: '/token' },
  { ...REVOCATION, name: 'revocationHandler', beside: ['clientRegistrationHandler'] },
  { ...REVOCATION, name: 'mcpAuthRouter', beside: [], at: '/revoke' },
  { ...PYTHON_TOKEN, name: 'TokenHandler', beside: PYTHON_HANDLERS },
  { ...PYTHON_TOKEN, name: 'create_auth_routes', beside: PYTHON_OPTIONS, at: '/token' },
  { ...PYTHON_REVOCATION, name: 'RevocationHandler', beside: PYTHON_HANDLERS },
  { ...PYTHON_REVOCATION, name: 'create_auth_routes', beside: PYTHON_OPTIONS, at: '/revoke' },
];

/** A part of a file, and the paths it gives to what is in it when it is a call. */
interface Given {
  readonly tree: Tree;
  readonly paths: readonly string[];
}

/** Finds the handlers of libraries that a part of a file puts at paths: what their code does, as if it were here. */
export function findLibraryHandlers(source: SourceTree): (given: Given) => FunctionFact[] {
  if (!/@modelcontextprotocol\/|mcp\.server/.test(source.text)) return () => [];
  const { imports } = namesOf(source);
  const own = HANDLERS.filter(({ beside }) => beside.every((name) => imports.has(name)));
  const brought = (tree: Tree) => namesWithin(tree).flatMap((name) => imports.get(name) ?? []);
  return ({ tree, paths }) => {
    const { start, end } = tree;
    const fact = (one: LibraryHandler, routes: readonly string[]): FunctionFact => {
      return { ...factOf(one, placeAt(source, start)), span: { start, end }, routes };
    };
    const handlers = own.filter((one) => {
      const named = tree.kind !== 'call' ? [] : brought(one.at === undefined ? tree : tree.callee);
      return named.some(({ name, from }) => name === one.name && one.from.test(from));
    });
    const found = handlers
      .map((one) => fact(one, one.at === undefined ? paths : [one.at]))
      .filter(({ routes }) => routes.length > 0);
    return [...found, ...serversIn(source, tree).map((one) => fact(one, [one.at]))];
  };
}

function serversIn(source: SourceTree, tree: Tree) {
  const server = sdkServer(source, tree);
  const isServer = server !== undefined && PYTHON_SERVER.test(server.from);
  return isServer && server.name !== 'create_auth_routes'
    ? OF_SERVER.map((one) => ({ ...one, name: server.name, beside: [] }))
    : [];
}

/** All names in an expression that are not of functions written in it. */
function namesWithin(tree: Tree): string[] {
  if (tree.kind === 'name') return [tree.value];
  return tree.kind === 'function' ? [] : partsOf(tree).flatMap(namesWithin);
}

function factOf(
  { name, calls, readsBasic, bindsProofKey, demandsSecret }: LibraryHandler,
  place: Place,
): Omit<FunctionFact, 'span' | 'routes'> {
  const secret = {
    name: 'client_secret',
    text: 'body.client_secret',
    into: '==',
    where: [],
    place,
  };
  return {
    ...NAMELESS,
    name,
    file: place.file,
    place,
    calls: calls.map((called) => ({ name: called, of: '', where: [] })),
    checks: [
      demandsSecret === true ? asksEverybody(place) : asksWhoHasOne(place),
      ...(bindsProofKey ? [comparesVerifier(place)] : []),
    ],
    reads: [secret],
    strings: readsBasic ? ['Basic '] : [],
    ofLibrary: true,
  };
}

function asksWhoHasOne(place: Place): Check {
  const kept = 'client.client_secret';
  const parts = [
    { kind: 'holds', text: kept },
    { kind: 'differs', left: kept, right: 'body.client_secret' },
  ] as const;
  return {
    condition: { kind: 'all', parts },
    where: [],
    exits: true,
    refuses: true,
    body: 'throw invalid_client',
    place,
  };
}

function asksEverybody(place: Place): Check {
  const condition = { kind: 'not', part: { kind: 'holds', text: 'body.client_secret' } } as const;
  const exits = { exits: true, refuses: true, body: 'throw invalid_request' };
  return { condition, where: [], ...exits, place };
}

function comparesVerifier(place: Place): Check {
  const [left, right] = ['challengeOf(body.code_verifier)', 'stored.code_challenge'];
  const condition = { kind: 'differs', left, right } as const;
  const exits = { exits: true, refuses: true, body: 'throw invalid_grant' };
  return { condition, where: [], ...exits, place };
}
