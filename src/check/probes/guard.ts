import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Reach, reachOf } from './address.js';

/** The addresses a host may be reached at, or why it may not. */
export type Permission = { readonly addresses: readonly Address[] } | { readonly refused: string };

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Decides where the probe may connect. The connection goes to the address that was judged. */
export interface Guard {
  permit(host: string): Promise<Permission>;
}

/**
 * Allows public addresses, and those as near as the target itself. A server on this machine may
 * point elsewhere on this machine, never at a metadata service or into the local network.
 */
export async function guardFor(targetHost: string): Promise<Guard> {
  const own = await resolve(targetHost);
  const near = new Set(own.map(({ address }) => reachOf(address)));
  const addresses = new Set(own.map(({ address }) => address));
  const judge = (host: string, found: readonly Address[]): Permission => {
    if (found.length === 0) return { refused: `the name ${host} does not resolve` };
    const allowed = ({ address }: Address) =>
      addresses.has(address) || near4(near, reachOf(address));
    if (!found.every(allowed))
      return { refused: `${host} is a private address, and the target is not` };
    return { addresses: found };
  };
  const known = new Map([[bareOf(targetHost), Promise.resolve(judge(targetHost, own))]]);
  return {
    permit(host) {
      const bare = bareOf(host);
      const seen = known.get(bare) ?? resolve(bare).then((found) => judge(bare, found));
      known.set(bare, seen);
      return seen;
    },
  };
}

function bareOf(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}

function near4(near: ReadonlySet<Reach>, reach: Reach): boolean {
  return reach === 'public' || (reach !== 'special' && near.has(reach));
}

async function resolve(host: string): Promise<Address[]> {
  const bare = bareOf(host);
  const version = isIP(bare);
  if (version !== 0) return [{ address: bare, family: version === 6 ? 6 : 4 }];
  const found = await lookup(bare, { all: true, order: 'ipv4first' }).catch(() => []);
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}
