import { text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { anyOf, type Clients } from './clients.js';
import { credentialsOf, type Signer } from './credentials.js';
import { type Context, type Gathered, sendAll } from './context.js';
import type { Ask } from './send.js';
import { post } from './token-request.js';

/** What the revocation and introspection endpoints tell strangers. */
export async function probeRevocation(
  { network, random }: Context,
  facts: Facts,
  { clients, sign }: { clients: Clients; sign: Signer },
): Promise<Gathered> {
  const asks: Partial<Record<ActiveAnswer, Ask>> = {};
  const revoke = text(facts.metadata, 'revocation_endpoint');
  const introspect = text(facts.metadata, 'introspection_endpoint');
  const client = anyOf(clients);
  const { public: open, ...confidential } = clients;
  const caller = anyOf(confidential);
  const as = (id: string) => ({ headers: {}, form: { client_id: id } });
  if (revoke !== undefined) {
    asks.revokeUnknownClient = post(revoke, { token: random(32) }, as(`unknown-${random(9)}`));
    if (client !== undefined) asks.revokeNoToken = post(revoke, {}, credentialsOf(client, sign));
  }
  if (introspect !== undefined) {
    asks.introspectAnonymous = post(introspect, { token: random(32) });
    if (open !== undefined)
      asks.introspectPublic = post(introspect, { token: random(32) }, as(open.id));
    if (caller !== undefined)
      asks.introspectUnknown = post(introspect, { token: random(32) }, credentialsOf(caller, sign));
  }
  return sendAll(network, asks);
}
