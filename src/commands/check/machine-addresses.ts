import { networkInterfaces } from 'node:os';

/** The addresses at which others in the network reach this machine; link-local ones need to be told by which interface. */
export function machineAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((own) => own ?? []);
  return all
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address);
}
