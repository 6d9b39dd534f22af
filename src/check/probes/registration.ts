import { strings, text } from '../facts/answer.js';
import type { Facts, Variant } from '../facts.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { HTTPS_REDIRECT, LOOPBACK_REDIRECT, PORT_REDIRECT } from '../facts/probe-client.js';
import { type Context, type Gathered, sendInTurn } from './context.js';
import type { Ask } from './send.js';

/** A registration request (RFC 7591 §3.1). */
export function register(endpoint: string, purpose: string, metadata: object): Ask {
  return {
    purpose: `registration ${purpose}`,
    url: endpoint,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ client_name: 'create-mcp-auth check (throw-away)', ...metadata }),
  };
}

const PUBLIC = {
  redirect_uris: [HTTPS_REDIRECT],
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
};

const NATIVE = { redirect_uris: [LOOPBACK_REDIRECT, PORT_REDIRECT] };

/** As most clients register, where public clients are served at all. */
function usual({ metadata }: Facts): typeof PUBLIC {
  const listed = strings(metadata, 'token_endpoint_auth_methods_supported');
  const secret = listed?.find((method) => method.startsWith('client_secret_'));
  const other = listed?.includes('none') === false ? secret : undefined;
  return { ...PUBLIC, token_endpoint_auth_method: other ?? 'none' };
}

// As Cursor registers: https, loopback and a private-use scheme in one request.
const WEB = ['http://localhost:8787/callback', 'https://www.cursor.com/agents/mcp/oauth/callback'];
const PRIVATE_USE = 'cursor://anysphere.cursor-mcp/oauth/callback';

/** The throw-away clients the other active probes use. */
export async function probeRegistration({ network }: Context, facts: Facts): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'registration_endpoint');
  if (endpoint === undefined) return {};
  const ask = (purpose: string, metadata: object): Ask => register(endpoint, purpose, metadata);
  const base = usual(facts);
  const answers = await sendInTurn(network, {
    registerPublic: ask('of a public client', PUBLIC),
    registerNative: ask('of a native client', { ...base, ...NATIVE, application_type: 'native' }),
    registerLoopback: ask('with loopback redirects and no application_type', {
      ...base,
      ...NATIVE,
    }),
    registerMixed: ask('with mixed redirects', { ...base, redirect_uris: [...WEB, PRIVATE_USE] }),
    registerOmitted: ask('without an authentication method', { redirect_uris: [HTTPS_REDIRECT] }),
  });
  if ((answers.registerMixed?.status ?? 201) === 201) return answers;
  const web = ask('with https and loopback redirects', { ...base, redirect_uris: WEB });
  return { ...answers, ...(await sendInTurn(network, { registerMixedWeb: web })) };
}

/** How registration treats what real clients send, and what nobody should send. */
export async function probeRegistrationPolicy(
  { network }: Context,
  facts: Facts,
): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'registration_endpoint');
  if (endpoint === undefined) return registrationAlias({ network }, facts);
  const ask = (purpose: string, metadata: object): Ask =>
    register(endpoint, purpose, { ...usual(facts), ...metadata });
  const answers = await sendInTurn(network, { ...grantAsks(ask), ...memberAsks(ask) });
  return { ...answers, ...(await probeBadRedirects({ network }, endpoint, usual(facts))) };
}

type Asker = (purpose: string, metadata: object) => Ask;

function grantAsks(ask: Asker): Partial<Record<ActiveAnswer, Ask>> {
  return {
    registerUnknownGrant: ask('with a grant this server may not know', {
      grant_types: [...PUBLIC.grant_types, 'urn:ietf:params:oauth:grant-type:device_code'],
    }),
    registerCodeOnly: ask('with the code grant alone', { grant_types: ['authorization_code'] }),
    registerImplicit: ask('for the implicit grant', {
      grant_types: ['implicit'],
      response_types: ['token'],
    }),
    registerMachine: ask('of a public machine', {
      token_endpoint_auth_method: 'none',
      grant_types: ['client_credentials'],
      response_types: [],
    }),
  };
}

function memberAsks(ask: Asker): Partial<Record<ActiveAnswer, Ask>> {
  return {
    registerEmptyMembers: ask('with null members', {
      logo_uri: null,
      client_uri: '',
      contacts: null,
    }),
    registerEmptyScope: ask('with an empty scope', { scope: '' }),
    registerExtraMembers: ask('with members nobody knows', {
      client_id: 'admin',
      x_probe: { a: 1 },
    }),
    registerUnknownScope: ask('with scopes nobody knows', {
      scope: 'openid email profile x-probe',
    }),
    registerTwoKeySets: ask('with two key sets', {
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [] },
      jwks_uri: 'https://client.example/jwks',
    }),
    registerHuge: ask('with ten thousand redirects', {
      redirect_uris: Array.from(
        { length: 10_000 },
        (_, index) => `https://client.example/${index}`,
      ),
    }),
  };
}

// Clients without metadata fall back to /register at the root of the server.
async function registrationAlias(
  { network }: Pick<Context, 'network'>,
  facts: Facts,
): Promise<Gathered> {
  if (facts.issuer === undefined || !URL.canParse(facts.issuer)) return {};
  const url = new URL('/register', facts.issuer).href;
  return sendInTurn(network, {
    registrationAlias: register(url, 'at the default address', PUBLIC),
  });
}

const BAD_REDIRECTS: readonly (readonly [value: string, what: string])[] = [
  ['http://attacker.example/callback', 'http off this machine'],
  ['javascript:alert(1)', 'a script'],
  ['JaVa\tScript:alert(1)', 'a script in disguise'],
  ['data:text/html,x', 'a data URL'],
  ['https://client.example/callback#fragment', 'a fragment'],
  ['/callback', 'a relative URL'],
];

async function probeBadRedirects(
  { network }: Pick<Context, 'network'>,
  endpoint: string,
  base: object,
): Promise<Gathered> {
  const badRegistrations: Variant[] = [];
  const ask = (what: string, metadata: object) =>
    network.send({ ...register(endpoint, what, metadata), fact: 'badRegistrations' });
  for (const [value, what] of BAD_REDIRECTS) {
    const metadata = { ...base, redirect_uris: [value] };
    const answer = await ask(`with ${what} as redirect`, metadata);
    if (answer !== undefined && answer.status !== 429)
      badRegistrations.push({ value, what, answer });
  }
  const none = await ask('without a redirect', { ...base, redirect_uris: [] });
  if (none !== undefined && none.status !== 429) {
    badRegistrations.push({ value: '[]', what: 'no redirect at all', answer: none });
  }
  return badRegistrations.length === 0 ? {} : { badRegistrations };
}
