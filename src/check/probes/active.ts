import { text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import { probeAuthorize } from './authorize.js';
import { clientsByMethod, clientsOfPeople } from './clients.js';
import { signerFor } from './credentials.js';
import { probeClientUrls } from './client-urls.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { probeForgedTokens } from './forged-tokens.js';
import { probeMachine } from './machine.js';
import { proveMethods } from './method-proofs.js';
import { probeOtherAddresses } from './other-addresses.js';
import { probeRegistration, probeRegistrationPolicy } from './registration.js';
import { probeRevocation } from './revocation.js';
import { probeToken } from './token.js';

/** Everything `--active` allows: register, and be refused. */
export async function probeActively(context: Context, passive: Facts): Promise<Gathered> {
  const sign = signerFor(context, text(passive.metadata, 'issuer') ?? passive.issuer ?? '');
  const registered = await probeRegistration(context, passive);
  const facts: Facts = { ...passive, ...registered };
  const offered = text(facts.metadata, 'registration_endpoint') !== undefined;
  const provable = offered || context.known.length > 0;
  const proven = provable ? await proveMethods(context, facts, sign) : [];
  const clients = proven.map(({ client }) => client).filter((client) => client !== undefined);
  const byMethod = clientsByMethod(clients);
  const found = await Promise.all([
    probeDelete(context),
    probeOtherAddresses(context),
    probeForgedTokens(context, facts),
    probeToken(context, facts, { clients: byMethod, sign }),
    probeRevocation(context, facts, { clients: byMethod, sign }),
    probeAuthorize(context, facts, clientsOfPeople(clients, facts)),
    probeClientUrls(context, facts),
    probeRegistrationPolicy(context, facts),
    probeMachine(context, facts, { client: context.known.find(({ machine }) => machine), sign }),
  ]);
  const methods = proven.map(({ proof }) => proof);
  return Object.assign({}, registered, ...found, provable ? { methods } : {});
}

async function probeDelete({ network, target }: Context): Promise<Gathered> {
  return sendAll(network, {
    mcpDelete: { purpose: 'DELETE without a token', url: target.url, method: 'DELETE' },
  });
}
