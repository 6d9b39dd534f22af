import type { Resolver } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';

/**
 * Looks up names that strangers choose, and gives addresses of the public internet only. Not as Node does by itself:
 * that holds one of a few threads until the system gives up, so that some names whose servers never answer would
 * stop every other look-up for minutes.
 */
export function lookUpPublic(resolver: Pick<Resolver, 'resolve4' | 'resolve6'>): LookupFunction {
  return (hostname, options, callback) => {
    addressesOf(resolver, hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) return callback(notPublic(hostname), '');
        if (options.all) return callback(null, addresses);
        return callback(null, first.address, first.family);
      },
      (error) => callback(error, ''),
    );
  };
}

/** One address that is not public is enough to refuse them all. */
async function addressesOf(
  resolver: Pick<Resolver, 'resolve4' | 'resolve6'>,
  hostname: string,
): Promise<LookupAddress[]> {
  const [four, six] = await Promise.allSettled([
    resolver.resolve4(hostname),
    resolver.resolve6(hostname),
  ]);
  if (four.status === 'rejected' && six.status === 'rejected') throw four.reason;
  const found = [
    ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
  ];
  return found.every(({ address }) => isPublicAddress(address)) ? found : [];
}

/** Why something is not asked. */
export function notPublic(host: string): Error {
  return new Error(`${host} is not an address of the public internet`);
}
