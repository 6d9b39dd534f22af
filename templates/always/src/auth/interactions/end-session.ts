import type { Request } from 'express';
import type { Interaction } from 'oidc-provider';
import type { Store } from '../../store.js';
import { digest } from '../digest.js';
import { hostCookie } from '../host-cookie.js';
import { readCookie } from '../read-cookie.js';
import type { Parts } from './parts.js';

/** Ends the engine's session an interaction was started in, for every client in this browser. */
export async function endSession(store: Store, { session }: Interaction): Promise<void> {
  if (!session) return;
  const entries = await store.search('Session', { uid: session.uid });
  await store.write(entries.map(({ kind, key }) => ({ remove: { kind, key } })));
}

/** Ends the engine's session of this browser, unless it is of this person. */
export async function endBrowserSession(
  { store, config }: Pick<Parts, 'store' | 'config'>,
  req: Request,
  accountId?: string,
): Promise<void> {
  const id = readCookie(req, hostCookie(config.issuer, 'session'));
  if (id === undefined) return;
  const session = { kind: 'Session', key: digest(id) };
  const known = await store.read(session);
  if (known === undefined || known.accountId === accountId) return;
  await store.write([{ remove: session }]);
}
