import type { Facts } from '../facts.js';
import { LOOPBACK_REDIRECT, PORT_REDIRECT } from '../facts/probe-client.js';
import { type Client, clientOf } from './client.js';

/** One client for each way to authenticate. */
export interface Clients {
  readonly public?: Client;
  readonly basic?: Client;
  readonly post?: Client;
  readonly key?: Client;
}

/** The first client of each method. */
export function clientsByMethod(clients: readonly Client[]): Clients {
  const by = (method: string): Client | undefined => clients.find((one) => one.method === method);
  return present({
    public: by('none'),
    basic: by('client_secret_basic'),
    post: by('client_secret_post'),
    key: by('private_key_jwt'),
  });
}

/** Whoever there is, where it does not matter how a client authenticates. */
export function anyOf({ public: first, basic, post, key }: Clients): Client | undefined {
  return first ?? basic ?? post ?? key;
}

/** Those a person can use, as the authorization endpoint tells them apart. */
export function clientsOfPeople(clients: readonly Client[], facts: Facts) {
  const byMethod = clientsByMethod(clients.filter(({ machine }) => machine !== true));
  const { public: open, ...confidential } = byMethod;
  const redirectUris = [LOOPBACK_REDIRECT, PORT_REDIRECT];
  const onLoopback = open?.redirectUris.some((uri) => uri.startsWith('http:')) ? open : undefined;
  return present({
    public: open,
    confidential: anyOf(confidential),
    native: clientOf(facts.registerNative, { method: 'none', redirectUris }) ?? onLoopback,
    loopback: clientOf(facts.registerLoopback, { method: 'none', redirectUris }),
  });
}

function present<Name extends string>(
  clients: Record<Name, Client | undefined>,
): Partial<Record<Name, Client>> {
  const named = Object.entries(clients).filter(([, client]) => client !== undefined);
  return Object.fromEntries(named) as Partial<Record<Name, Client>>;
}
