import { createHash } from 'node:crypto';
import { text } from '../facts/answer.js';
import type { Facts, Variant } from '../facts.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { HTTPS_REDIRECT, STATE } from '../facts/probe-client.js';
import type { Client } from './client.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { probeLoginPage } from './login-page.js';
import { BROWSER_ORIGIN } from './preflight.js';
import { HTTPS_VARIANTS, LOOPBACK_VARIANTS } from './redirect-variants.js';
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
    url: withParameters(endpoint, { ...request, client_id: client.id, ...change }),
  });
  const answers = await sendAll(context.network, {
    ...single(clients, ask, request),
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
    redirect_uri: HTTPS_REDIRECT,
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
      redirect_uri: [HTTPS_REDIRECT, 'https://attacker.example/callback'],
    }),
    authorizeTokenType: ask(client, { response_type: 'token' }),
    authorizeNoType: ask(client, { response_type: undefined }),
    authorizeExtra: ask(client, { x_probe: '1', prompt: 'consent' }),
    authorizeNonce: ask(client, { nonce: 'n' }),
  };
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
    authorizeForeignResource: ask(client, { resource: 'https://attacker.example/mcp' }),
    authorizeResourceFragment: ask(client, { resource: `${resource}#fragment` }),
    authorizeResourceSlash: ask(client, { resource: slash }),
    authorizeResourceCase: ask(client, { resource: upper }),
  };
}

function ports({ native, loopback }: AuthorizeClients, ask: Asker): Asks {
  const other = { redirect_uri: 'http://127.0.0.1:51234/callback' };
  const registered = { redirect_uri: 'http://127.0.0.1:51234/fixed' };
  return {
    ...(native === undefined ? {} : { authorizeOtherPort: ask(native, other) }),
    ...(native === undefined ? {} : { authorizeOtherPortRegistered: ask(native, registered) }),
    ...(loopback === undefined ? {} : { authorizeOtherPortNoType: ask(loopback, other) }),
  };
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
    const answer = await context.network.send(
      ask(client, { redirect_uri: value }, `redirect variant: ${what}`),
    );
    return answer === undefined || answer.status === 429 ? [] : [{ value, what, answer }];
  };
  const { native } = clients;
  const first = clients.public ?? clients.confidential;
  const found = await Promise.all([
    ...(first === undefined ? [] : HTTPS_VARIANTS.map((variant) => one(first, variant))),
    ...(native === undefined ? [] : LOOPBACK_VARIANTS.map((variant) => one(native, variant))),
  ]);
  return found.flat();
}
