import { text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { type Client } from './client.js';
import { basic, type Credentials, type Signer } from './credentials.js';
import { type Context, type Gathered, sendAll } from './context.js';
import type { Ask } from './send.js';
import { impossibleCode, post } from './token-request.js';

export interface Clients {
  readonly public?: Client;
  readonly basic?: Client;
  readonly post?: Client;
  readonly key?: Client;
}

type Asks = Partial<Record<ActiveAnswer, Ask>>;

/** Everything the token endpoint must tell apart without a valid code. */
export async function probeToken(
  context: Context,
  facts: Facts,
  { clients, sign }: { clients: Clients; sign: Signer },
): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'token_endpoint');
  if (endpoint === undefined) return {};
  const asks = {
    ...stranger(context, endpoint),
    ...ofPublic(context, endpoint, clients.public),
    ...ofSecret(context, endpoint, clients),
    ...ofAssertion(context, endpoint, { client: clients.key, sign }),
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
    tokenTwoCodes: post(endpoint, { ...code, code: ['one', 'two'] }, as({})),
    tokenNoGrant: post(endpoint, { code: 'one' }, as({})),
    tokenUnknownGrant: post(endpoint, { grant_type: 'urn:example:unknown' }, as({})),
    tokenPasswordGrant: post(
      endpoint,
      { grant_type: 'password', username: 'a', password: 'b' },
      as({}),
    ),
    tokenPublicMachine: post(endpoint, { grant_type: 'client_credentials' }, as({})),
    tokenGarbageRefresh: post(
      endpoint,
      { grant_type: 'refresh_token', refresh_token: context.random(32) },
      as({}),
    ),
    tokenExtraParameter: post(endpoint, { ...code, x_probe: '1' }, as({})),
    tokenJson: {
      ...post(endpoint, {}),
      purpose: 'token request in JSON',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...code, client_id: client.id }),
    },
  };
}

function ofSecret(context: Context, endpoint: string, clients: Clients): Asks {
  const code = impossibleCode(context);
  const { basic: first, post: second } = clients;
  const holder = first ?? second;
  if (holder?.secret === undefined) return {};
  const header = basic(holder.id, holder.secret);
  const body = { client_id: holder.id, client_secret: holder.secret };
  const query = `${endpoint}${endpoint.includes('?') ? '&' : '?'}client_secret=${encodeURIComponent(holder.secret)}`;
  return {
    tokenTwoMethods: post(endpoint, code, { ...header, form: body }),
    tokenQuerySecret: post(query, code, { headers: {}, form: { client_id: holder.id } }),
    ...(first === undefined
      ? {}
      : { tokenBasicSameId: post(endpoint, code, { ...header, form: { client_id: holder.id } }) }),
    ...(first === undefined || clients.public === undefined
      ? {}
      : {
          tokenBasicOtherId: post(endpoint, code, {
            ...header,
            form: { client_id: clients.public.id },
          }),
        }),
    ...(first === undefined || second === undefined
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
  const code = impossibleCode(context);
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

async function replay(
  context: Context,
  endpoint: string,
  { client, sign }: Signing,
): Promise<Gathered> {
  if (client === undefined) return {};
  const ask = post(endpoint, impossibleCode(context), sign(client, {}));
  const first = await context.network.send(ask);
  const second =
    first === undefined
      ? undefined
      : await context.network.send({ ...ask, fact: 'assertionReplayed' });
  return second === undefined || second.status === 429 ? {} : { assertionReplayed: second };
}
