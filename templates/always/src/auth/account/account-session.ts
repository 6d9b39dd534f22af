import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Store } from '../../store.js';
import { digest } from '../digest.js';
import { hostCookie } from '../host-cookie.js';
import { readCookie } from '../read-cookie.js';

const ACCOUNT_SESSION = 'AccountSession';
const SECONDS = 60 * 60;

/**
 * The session of the account pages: a random id in a cookie of their own. The engine's session,
 * made while connecting some app, does not open them; stopping apps asks for a login of its own.
 */
export class AccountSession {
  readonly #cookie: string;
  readonly #secure: boolean;

  constructor(
    private readonly store: Store,
    issuer: string,
  ) {
    this.#secure = issuer.startsWith('https:');
    this.#cookie = hostCookie(issuer, 'account');
  }

  /** The id in this browser, whether anybody is logged in with it or not. */
  idOf(req: Request): string | undefined {
    return readCookie(req, this.#cookie);
  }

  /** Gives this browser an id: forms are bound to it before anybody has logged in. */
  newId(res: Response): string {
    const id = randomBytes(32).toString('base64url');
    res.cookie(this.#cookie, id, this.#options());
    return id;
  }

  /** Who is logged in, and under which id. */
  async find(req: Request): Promise<{ id: string; accountId: string } | undefined> {
    const id = this.idOf(req);
    if (!id) return undefined;
    const entry = await this.store.read({ kind: ACCOUNT_SESSION, key: digest(id) });
    return entry?.accountId ? { id, accountId: entry.accountId } : undefined;
  }

  /** Logs in under a new id, so that one planted before is worth nothing (session fixation). */
  async begin(req: Request, res: Response, accountId: string): Promise<void> {
    await this.#forget(req);
    const key = digest(this.newId(res));
    const expiresAt = Math.floor(Date.now() / 1000) + SECONDS;
    await this.store.write([
      { add: { kind: ACCOUNT_SESSION, key, accountId, value: {}, expiresAt } },
    ]);
  }

  /** Logs out. */
  async end(req: Request, res: Response): Promise<void> {
    await this.#forget(req);
    res.clearCookie(this.#cookie, this.#options());
  }

  async #forget(req: Request): Promise<void> {
    const id = this.idOf(req);
    if (id) await this.store.write([{ remove: { kind: ACCOUNT_SESSION, key: digest(id) } }]);
  }

  #options() {
    return { httpOnly: true, secure: this.#secure, sameSite: 'lax', path: '/' } as const;
  }
}
