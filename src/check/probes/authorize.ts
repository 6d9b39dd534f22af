import { createHash } from 'node:crypto';
import { strings, text } from '../facts/answer.js';
import type { Facts, Variant } from '../facts.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { FOREIGN_RESOURCE, STATE } from '../facts/probe-client.js';
import type { Client } from './client.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { probeLoginPage } from './login-page.js';
import { BROWSER_ORIGIN } from './preflight.js';
import { variantsOf } from './redirect-variants.js';
import type { Ask } from './send.js';
import { type Parameters, withParameters } from './with-parameters.js';

type Asks = Partial<Record<ActiveAnswer, Ask>>;

export interface AuthorizeClients {
  readonly public?: Client;
  readonly confidential?: Client;
  readonly native?: Client;
  readonly loopback?: Client;
}

/** Authorization requests of a browser nobody has logged in with; nothing is followed. */
export async function probeAuthorize(
  context: Context,
  facts: Facts,
  clients: AuthorizeClients,
): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'authorization_endpoint');
  if (endpoint === undefined) return {};
  const request = requestFor(context, facts);
  const ask = (client: Client, change: Parameters, purpose = 'authorization request'): Ask => ({
    purpose,
    url: withParameters(endpoint, {
      ...request,
      client_id: client.id,
      redirect_uri: client.redirectUris[0],
      ...change,
    }),
  });
  const answers = await sendAll(context.network, {
    ...single(clients, ask, request),
    ...(context.target.loopback ? forgedHost(clients, ask) : {}),
    ...listedScopes(clients, ask, facts),
    ...noRedirect(clients, ask),
    ...ports(clients, ask),
  });
  const page = await probeLoginPage(context.network, answers.authorizeValid);
  const redirectVariants = await variants(context, clients, ask);
  return { ...answers, ...page, ...(redirectVariants.length === 0 ? {} : { redirectVariants }) };
}

type Asker = (client: Client, change: Parameters, purpose?: string) => Ask;

function requestFor({ random, target }: Context, facts: Facts): Record<string, string> {
  return {
    response_type: 'code',
    code_challenge: createHash('sha256').update(random(32)).digest('base64url'),
    code_challenge_method: 'S256',
    state: STATE,
    resource: text(facts.resource, 'resource') ?? target.url,
  };
}

function single(clients: AuthorizeClients, ask: Asker, request: Record<string, string>): Asks {
  const { confidential } = clients;
  const client = clients.public ?? confidential;
  if (client === undefined) return {};
  const valid = ask(client, {});
  return {
    authorizeValid: valid,
    authorizeAgain: valid,
    authorizeForeignOrigin: { ...valid, headers: { origin: BROWSER_ORIGIN } },
    ...challenges(client, ask, request),
    ...(clients.public === undefined
      ? {}
      : { authorizeNoChallenge: ask(clients.public, NO_CHALLENGE) }),
    ...(confidential === undefined
      ? {}
      : { authorizeConfidentialNoChallenge: ask(confidential, NO_CHALLENGE) }),
    ...resources(client, ask, request),
    authorizeNoState: ask(client, { state: undefined }),
    authorizeUnknownScope: ask(client, { scope: 'x-probe-unknown' }),
    authorizeMixedScope: ask(client, {
      scope: 'openid email profile offline_access x-probe-unknown',
    }),
    authorizeTwoStates: ask(client, { state: ['one', 'two'] }),
    authorizeTwoRedirects: ask(client, {
      redirect_uri: [client.redirectUris[0] ?? '', 'https://attacker.example/callback'],
    }),
    authorizeTokenType: ask(client, { response_type: 'token' }),
    authorizeNoType: ask(client, { response_type: undefined }),
    authorizeExtra: ask(client, { x_probe: '1', prompt: 'consent' }),
    authorizeNonce: ask(client, { nonce: 'n' }),
  };
}

/** A right request with a Host that only servers on this machine have to refuse. */
function forgedHost(clients: AuthorizeClients, ask: Asker): Asks {
  const client = clients.public ?? clients.confidential;
  if (client === undefined) return {};
  return { authorizeForeignHost: { ...ask(client, {}), headers: { host: 'attacker.example' } } };
}

/** What a client asks for that takes the list for what it may have. */
function listedScopes(clients: AuthorizeClients, ask: Asker, { metadata }: Facts): Asks {
  const scope = strings(metadata, 'scopes_supported')?.join(' ');
  const client = clients.public ?? clients.confidential;
  if (client === undefined || scope === undefined) return {};
  return { authorizeListedScopes: ask(client, { scope, prompt: 'consent' }) };
}

/** A client with several redirects that names none. */
function noRedirect({ native, loopback }: AuthorizeClients, ask: Asker): Asks {
  const client = [native, loopback].find((one) => (one?.redirectUris.length ?? 0) > 1);
  if (client === undefined) return {};
  return { authorizeNoRedirect: ask(client, { redirect_uri: undefined }) };
}

const NO_CHALLENGE = { code_challenge: undefined, code_challenge_method: undefined };

function challenges(client: Client, ask: Asker, request: Record<string, string>): Asks {
  const short = request['code_challenge']?.slice(0, 42);
  return {
    authorizePlain: ask(client, { code_challenge_method: 'plain' }),
    authorizeNoMethod: ask(client, { code_challenge_method: undefined }),
    authorizeShortChallenge: ask(client, { code_challenge: short }),
  };
}

function resources(client: Client, ask: Asker, request: Record<string, string>): Asks {
  const resource = request['resource'] ?? '';
  const slash = resource.endsWith('/') ? resource : `${resource}/`;
  const upper = resource.replace(/^https?:\/\/[^/]+/, (origin) => origin.toUpperCase());
  return {
    authorizeNoResource: ask(client, { resource: undefined }),
    authorizeForeignResource: ask(client, { resource: FOREIGN_RESOURCE }),
    authorizeResourceFragment: ask(client, { resource: `${resource}#fragment` }),
    authorizeResourceSlash: ask(client, { resource: slash }),
    authorizeResourceCase: ask(client, { resource: upper }),
  };
}

/** Other ports of the loopback redirects, the one registered with a port and the one without. */
function ports({ native, loopback }: AuthorizeClients, ask: Asker): Asks {
  const fixed = native?.redirectUris.find((uri) => portOf(uri) !== '');
  const open = native?.redirectUris.find((uri) => portOf(uri) === '');
  const [inferred] = loopback?.redirectUris ?? [];
  const asked = (client: Client | undefined, uri: string | undefined): Ask | undefined =>
    client === undefined || uri === undefined
      ? undefined
      : ask(client, { redirect_uri: onOtherPort(uri) });
  const all = {
    authorizeOtherPort: asked(native, open),
    authorizeOtherPortRegistered: asked(native, fixed),
    authorizeOtherPortNoType: asked(loopback, inferred),
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
}

function portOf(uri: string): string {
  return new URL(uri).port;
}

/** Written as it was: only the port differs. */
function onOtherPort(uri: string): string {
  return uri.replace(/^(http:\/\/(?:\[[^\]]*\]|[^/:]*))(:\d+)?/, '$1:51234');
}

async function variants(
  context: Context,
  clients: AuthorizeClients,
  ask: Asker,
): Promise<Variant[]> {
  const one = async (
    client: Client,
    [value, what]: readonly [string, string],
  ): Promise<Variant[]> => {
    const request = ask(client, { redirect_uri: value }, `redirect variant: ${what}`);
    const answer = await context.network.send({ ...request, fact: 'redirectVariants' });
    return answer === undefined || answer.status === 429 ? [] : [{ value, what, answer }];
  };
  const { native } = clients;
  const first = clients.public ?? clients.confidential;
  const found = await Promise.all([
    ...[first, native].flatMap((client) =>
      client === undefined ? [] : variantsOf(client.redirectUris).map((row) => one(client, row)),
    ),
  ]);
  return found.flat();
}
