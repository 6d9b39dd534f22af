import { strings, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { JWT_BEARER } from '../facts/jwt-bearer.js';
import { anyOf, type Clients } from './clients.js';
import type { Client } from './client.js';
import { basic, type Credentials, credentialsOf, type Signer } from './credentials.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { unsignedJwt } from './forged-jwt.js';
import type { Ask } from './send.js';
import { impossible, impossibleCode, post } from './token-request.js';
import type { Parameters } from './with-parameters.js';

type Asks = Partial<Record<ActiveAnswer, Ask>>;

/** Everything the token endpoint must tell apart without a valid code. */
export async function probeToken(
  context: Context,
  facts: Facts,
  { clients, sign }: { clients: Clients; sign: Signer },
): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'token_endpoint');
  if (endpoint === undefined) return {};
  const listed = strings(facts.metadata, 'token_endpoint_auth_methods_supported');
  const grants = strings(facts.metadata, 'grant_types_supported');
  const asks = {
    ...stranger(context, endpoint),
    ...ofAny(context, endpoint, { client: anyOf(clients), sign }),
    ...ofPublic(context, endpoint, clients.public),
    ...ofSecret(context, endpoint, {
      clients,
      post: listed?.includes('client_secret_post') === true,
    }),
    ...ofAssertion(context, endpoint, { client: clients.key, sign }),
    ...(grants?.includes(JWT_BEARER) &&
      unsigned(context, endpoint, { client: anyOf(clients), sign })),
  };
  const answers = await sendAll(context.network, asks);
  return { ...answers, ...(await replay(context, endpoint, { client: clients.key, sign })) };
}

function stranger(context: Context, endpoint: string): Asks {
  const code = impossibleCode(context);
  const unknown = `unknown-${context.random(9)}`;
  return {
    tokenNoClient: post(endpoint, code),
    tokenUnknownClient: post(endpoint, code, { headers: {}, form: { client_id: unknown } }),
    tokenUnknownBasic: post(endpoint, code, basic(unknown, context.random(16))),
  };
}

/** What every client can ask, and none may get. */
function ofAny(context: Context, endpoint: string, { client, sign }: Signing): Asks {
  if (client === undefined) return {};
  const code = impossible(context, client);
  const repeated = client.machine ? 'scope' : 'code';
  // Made anew for each request: an assertion works once.
  const ask = (form: Parameters): Ask => post(endpoint, form, credentialsOf(client, sign));
  const json = credentialsOf(client, sign);
  return {
    tokenTwoCodes: ask({ ...code, [repeated]: ['one', 'two'] }),
    tokenNoGrant: ask({ code: 'one' }),
    tokenUnknownGrant: ask({ grant_type: 'urn:example:unknown' }),
    tokenPasswordGrant: ask({ grant_type: 'password', username: 'a', password: 'b' }),
    tokenGarbageRefresh: ask({ grant_type: 'refresh_token', refresh_token: context.random(32) }),
    tokenExtraParameter: ask({ ...code, x_probe: '1' }),
    tokenJson: {
      ...post(endpoint, {}),
      purpose: 'token request in JSON',
      headers: { ...json?.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...code, ...json?.form }),
    },
  };
}

function ofPublic(context: Context, endpoint: string, client: Client | undefined): Asks {
  if (client === undefined) return {};
  const code = impossibleCode(context);
  const as = (form: Credentials['form']): Credentials => ({
    headers: {},
    form: { client_id: client.id, ...form },
  });
  return {
    tokenPublicSecret: post(endpoint, code, as({ client_secret: 'made-up' })),
    tokenPublicEmptySecret: post(endpoint, code, as({ client_secret: '' })),
    tokenPublicMachine: post(endpoint, { grant_type: 'client_credentials' }, as({})),
  };
}

interface Holding {
  readonly clients: Clients;
  /** `client_secret_post` is advertised. */
  readonly post: boolean;
}

function ofSecret(context: Context, endpoint: string, { clients, post: posts }: Holding): Asks {
  const { basic: first, post: second } = clients;
  const other = clients.public ?? second ?? clients.key;
  const holder = first ?? second;
  if (holder?.secret === undefined) return {};
  const code = impossible(context, holder);
  const header = basic(holder.id, holder.secret);
  const body = { client_id: holder.id, client_secret: holder.secret };
  const query = `${endpoint}${endpoint.includes('?') ? '&' : '?'}client_secret=${encodeURIComponent(holder.secret)}`;
  return {
    tokenTwoMethods: post(endpoint, code, { ...header, form: body }),
    // A secret that somebody uses has no place in a log.
    ...(holder.given
      ? {}
      : { tokenQuerySecret: post(query, code, { headers: {}, form: { client_id: holder.id } }) }),
    ...(first === undefined
      ? {}
      : { tokenBasicSameId: post(endpoint, code, { ...header, form: { client_id: holder.id } }) }),
    ...(first === undefined || other === undefined
      ? {}
      : { tokenBasicOtherId: post(endpoint, code, { ...header, form: { client_id: other.id } }) }),
    ...(first === undefined || !(posts || second)
      ? {}
      : { tokenCrossMethod: post(endpoint, code, { headers: {}, form: body }) }),
  };
}

interface Signing {
  readonly client: Client | undefined;
  readonly sign: Signer;
}

function ofAssertion(context: Context, endpoint: string, { client, sign }: Signing): Asks {
  if (client === undefined) return {};
  const code = impossible(context, client);
  const past = context.now() - 3600;
  return {
    assertionExpired: post(endpoint, code, sign(client, { claims: { iat: past - 60, exp: past } })),
    assertionUnsigned: post(endpoint, code, sign(client, { alg: 'none' })),
    assertionHmac: post(endpoint, code, sign(client, { alg: 'HS256' })),
    assertionForeignAudience: post(
      endpoint,
      code,
      sign(client, { claims: { aud: 'https://other.example' } }),
    ),
    assertionOtherSubject: post(endpoint, code, sign(client, { claims: { sub: 'somebody-else' } })),
  };
}

/** An assertion of nobody, as a grant. */
function unsigned(context: Context, endpoint: string, { client, sign }: Signing): Asks {
  const time = context.now();
  const claims = { iss: 'https://idp.example', sub: 'admin', aud: new URL(endpoint).origin };
  const assertion = unsignedJwt('oauth-id-jag+jwt', { ...claims, iat: time, exp: time + 60 });
  const form = { grant_type: JWT_BEARER, assertion };
  const credentials = client === undefined ? undefined : credentialsOf(client, sign);
  return { tokenUnsignedGrant: post(endpoint, form, credentials) };
}

async function replay(
  context: Context,
  endpoint: string,
  { client, sign }: Signing,
): Promise<Gathered> {
  if (client === undefined) return {};
  const ask = post(endpoint, impossible(context, client), sign(client, {}));
  const first = await context.network.send(ask);
  const second =
    first === undefined
      ? undefined
      : await context.network.send({ ...ask, fact: 'assertionReplayed' });
  return second === undefined || second.status === 429 ? {} : { assertionReplayed: second };
}
