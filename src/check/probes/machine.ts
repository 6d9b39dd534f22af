import { objectOf, text } from '../facts/answer.js';
import { noPeople } from '../facts/not-offered.js';
import type { Facts } from '../facts.js';
import { probeBearer, probeQueryToken } from './bearer.js';
import type { Client } from './client.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { credentialsOf, type Signer } from './credentials.js';
import { post } from './token-request.js';

interface Acting {
  /** A machine the check was given. */
  readonly client: Client | undefined;
  readonly sign: Signer;
}

/** Where no person logs in, the token of a machine shows what tokens are like (RFC 6749 §4.4). */
export async function probeMachine(
  context: Context,
  facts: Facts,
  { client, sign }: Acting,
): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'token_endpoint');
  if (client === undefined || endpoint === undefined || noPeople(facts) === undefined) return {};
  const form = { grant_type: 'client_credentials', resource: text(facts.resource, 'resource') };
  const { loginToken } = await sendAll(context.network, {
    loginToken: post(endpoint, form, credentialsOf(client, sign)),
  });
  const token = text(objectOf(loginToken), 'access_token');
  if (loginToken === undefined || token === undefined) return loginToken ? { loginToken } : {};
  return {
    loginToken,
    ...(await probeBearer(context, token)),
    ...(await probeQueryToken(context, token)),
  };
}
