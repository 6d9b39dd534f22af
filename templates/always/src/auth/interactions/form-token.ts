import { randomBytes } from 'node:crypto';
import type { Store } from '../../store.js';
import { digest } from '../digest.js';

const FORM_TOKEN = 'FormToken';

/** As long as a login or consent page may stay open. */
const SECONDS = 60 * 60;

/** What one form may do, once. */
export interface FormUse {
  /** The browser it was given to: an interaction, which is bound to a cookie, or a session. */
  readonly owner: string;
  /** What it may do there, and to what. */
  readonly purpose: string;
}

/** A token for a hidden field. Only its digest is kept. */
export async function issueFormToken(store: Store, use: FormUse): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = Math.floor(Date.now() / 1000) + SECONDS;
  const value = { owner: digest(use.owner), purpose: use.purpose };
  await store.write([{ add: { kind: FORM_TOKEN, key: digest(token), value, expiresAt } }]);
  return token;
}

/**
 * Whether this token was issued for exactly this use and has not been used yet; it is used from now
 * on. Another site can make a browser send a form, but it cannot know the token (OAuth 2.1 §7.11).
 */
export async function useFormToken(store: Store, token: unknown, use: FormUse): Promise<boolean> {
  if (typeof token !== 'string') return false;
  const ref = { kind: FORM_TOKEN, key: digest(token) };
  const entry = await store.read(ref);
  if (entry?.value['owner'] !== digest(use.owner)) return false;
  if (entry.value['purpose'] !== use.purpose) return false;
  return store.write([{ consume: ref }]);
}
