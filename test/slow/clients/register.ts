import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served } from '../served.js';
import type { Identity } from './app.js';
import { documentUrl } from './documents.js';
import type { Keys } from './keys.js';
import type { AuthMethod, Way } from './method.js';

export interface Registrar {
  readonly served: Served;
  readonly directory: string;
  readonly redirectUri: string;
  readonly keys: Keys;
}

type Kind = 'native' | 'confidential' | 'private_key_jwt' | 'machine';

/** What a client knows of itself before it starts, when it becomes known to the server this way. */
export async function identityOf(
  registrar: Registrar,
  way: Way,
  method: AuthMethod,
): Promise<Identity> {
  const { redirectUri, keys } = registrar;
  const known = { method, redirectUri, keys };
  switch (way) {
    case 'metadata-document':
      return { ...known, clientId: documentUrl(method) };
    case 'dynamic':
      return known;
    case 'pre-registered':
      return { ...known, ...(await added(registrar, kindOf(method), method)) };
  }
}

/** A machine, which only the owner of a server can let in. */
export async function machineIdentity(registrar: Registrar, method: AuthMethod): Promise<Identity> {
  const { redirectUri, keys } = registrar;
  return { method, redirectUri, keys, ...(await added(registrar, 'machine', method)) };
}

function kindOf(method: AuthMethod): Kind {
  if (method === 'none') return 'native';
  return method === 'private_key_jwt' ? 'private_key_jwt' : 'confidential';
}

/** Adds a client as the owner does, and reads off what the owner would hand on. */
async function added(
  { served, directory, redirectUri, keys }: Registrar,
  kind: Kind,
  method: AuthMethod,
): Promise<{ clientId: string; secret?: string }> {
  const words = kind === 'machine' ? [] : [redirectUri];
  if (method === 'private_key_jwt') {
    const file = join(directory, 'client-key.json');
    writeFileSync(file, JSON.stringify(keys.open));
    words.push(`key=${file}`);
  }
  const { output, status } = await served.command('client', 'add', kind, 'Added', ...words);
  const clientId = /^client_id +(\S+)$/m.exec(output)?.[1];
  const secret = /^client_secret +(\S+)$/m.exec(output)?.[1];
  if (status !== 0 || clientId === undefined) throw new Error(output);
  return { clientId, ...(secret !== undefined && { secret }) };
}
