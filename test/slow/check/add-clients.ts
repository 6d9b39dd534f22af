import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownClient } from '../../../src/check/probes/known-client.js';
import type { Served } from '../served.js';

/** A client the owner of a project adds, in the words of `npm run client add`. */
export interface Added {
  readonly kind: 'native' | 'confidential' | 'private_key_jwt' | 'machine';
  readonly key?: true;
}

const REDIRECTS = ['http://127.0.0.1/callback', 'http://127.0.0.1:33418/fixed'];

/** Adds them to a running project; each as a check is told of it. */
export async function addClients(
  server: Served,
  project: string,
  wanted: readonly Added[],
): Promise<KnownClient[]> {
  const known: KnownClient[] = [];
  for (const [index, { kind, key }] of wanted.entries()) {
    const redirects = kind === 'machine' ? [] : REDIRECTS;
    const pair = key && generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const file = join(project, `key-${index}.json`);
    if (pair) writeFileSync(file, JSON.stringify(pair.publicKey.export({ format: 'jwk' })));
    const words = [kind, `client ${index}`, ...redirects, ...(pair ? [`key=${file}`] : [])];
    const { output } = await server.command('client', 'add', ...words);
    const secret = /client_secret\s+(\S+)/.exec(output)?.[1];
    known.push({
      client_id: /client_id\s+(\S+)/.exec(output)?.[1] ?? output,
      redirect_uris: redirects,
      ...(kind === 'machine' && { grant_types: ['client_credentials'] }),
      ...(secret !== undefined && { client_secret: secret }),
      ...(pair && { jwks: { keys: [pair.privateKey.export({ format: 'jwk' })] } }),
    });
  }
  return known;
}
