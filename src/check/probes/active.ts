import { text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import { probeAuthorize } from './authorize.js';
import { type Client, clientOf } from './client.js';
import { signerFor } from './credentials.js';
import { probeClientUrls } from './client-urls.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { probeManagement } from './management.js';
import { proveMethods } from './method-proofs.js';
import { probeRegistration, probeRegistrationPolicy } from './registration.js';
import { probeRevocation } from './revocation.js';
import { type Clients, probeToken } from './token.js';

/** Everything `--active` allows: register, be refused, and take the clients away again. */
export async function probeActively(context: Context, passive: Facts): Promise<Gathered> {
  const sign = signerFor(context, text(passive.metadata, 'issuer') ?? passive.issuer ?? '');
  const registered = await probeRegistration(context, passive);
  const facts: Facts = { ...passive, ...registered };
  const offered = text(facts.metadata, 'registration_endpoint') !== undefined;
  const proven = offered ? await proveMethods(context, facts, sign) : [];
  const clients = clientsOf(
    proven.map(({ client }) => client),
    facts,
  );
  const found = await Promise.all([
    probeDelete(context),
    probeToken(context, facts, { clients, sign }),
    probeRevocation(context, facts, clients.public),
    probeAuthorize(context, facts, clients),
    probeClientUrls(context, facts),
    probeRegistrationPolicy(context, facts),
  ]);
  const methods = proven.map(({ proof }) => proof);
  const gathered: Gathered = Object.assign({}, registered, ...found, offered ? { methods } : {});
  return { ...gathered, ...(await probeManagement(context, facts, clients.public)) };
}

type Registered = Clients & { native?: Client; loopback?: Client; confidential?: Client };

function clientsOf(clients: readonly (Client | undefined)[], facts: Facts): Registered {
  const by = (method: string): Client | undefined =>
    clients.find((client) => client?.method === method);
  const named = {
    public: by('none'),
    basic: by('client_secret_basic'),
    post: by('client_secret_post'),
    key: by('private_key_jwt'),
    confidential: by('client_secret_basic') ?? by('client_secret_post'),
    native: clientOf(facts.registerNative, 'none'),
    loopback: clientOf(facts.registerLoopback, 'none'),
  };
  return Object.fromEntries(Object.entries(named).filter(([, client]) => client !== undefined));
}

async function probeDelete({ network, target }: Context): Promise<Gathered> {
  return sendAll(network, {
    mcpDelete: { purpose: 'DELETE without a token', url: target.url, method: 'DELETE' },
  });
}
