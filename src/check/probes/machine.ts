import { type Answer, objectOf, text } from '../facts/answer.js';
import { noPeople } from '../facts/not-offered.js';
import type { Facts } from '../facts.js';
import { probeBearer, probeQueryToken } from './bearer.js';
import type { Client } from './client.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { credentialsOf, type Signer } from './credentials.js';
import { impossible, post } from './token-request.js';

interface Acting {
  /** A machine the check was given. */
  readonly client: Client | undefined;
  readonly sign: Signer;
}

/** What a machine gets for itself (RFC 6749 §4.4). Where no person logs in, it shows what tokens are like. */
export async function probeMachine(
  context: Context,
  facts: Facts,
  { client, sign }: Acting,
): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'token_endpoint');
  if (client === undefined || endpoint === undefined) return {};
  const form = { grant_type: 'client_credentials', resource: text(facts.resource, 'resource') };
  const answers = await sendAll(context.network, {
    machineToken: post(endpoint, form, credentialsOf(client, sign)),
    machineUnknownScope: post(endpoint, impossible(context, client), credentialsOf(client, sign)),
  });
  const { machineToken } = answers;
  if (machineToken === undefined || noPeople(facts) === undefined) return answers;
  return { ...answers, loginToken: machineToken, ...(await useToken(context, machineToken)) };
}

async function useToken(context: Context, answer: Answer): Promise<Gathered> {
  const token = text(objectOf(answer), 'access_token');
  if (token === undefined) return {};
  return { ...(await probeBearer(context, token)), ...(await probeQueryToken(context, token)) };
}
