import { connect } from 'node:net';
import type { Context, Gathered } from './context.js';

/** A machine with more is a host of containers, and one of each network is enough. */
const MOST = 8;
const PATIENCE_MS = 1000;

/** Knocks at the other addresses of this machine, and sends nothing. */
export async function probeOtherAddresses({ target, addresses }: Context): Promise<Gathered> {
  if (!target.loopback || addresses === undefined) return {};
  const { port, protocol } = new URL(target.url);
  const open = Number(port) || (protocol === 'https:' ? 443 : 80);
  const found = addresses().slice(0, MOST);
  const knock = async (address: string) => ({ address, opened: await opens(address, open) });
  return { otherAddresses: await Promise.all(found.map(knock)) };
}

function opens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const end = (opened: boolean) => {
      socket.destroy();
      resolve(opened);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
