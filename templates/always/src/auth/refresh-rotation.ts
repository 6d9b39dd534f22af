import { createHmac, hkdfSync } from 'node:crypto';
import Provider from 'oidc-provider';
import type { Store } from '../store.js';
import { digest } from './digest.js';

export interface RotationParts {
  readonly store: Store;
  /** Newest first, as the cookies are signed with. */
  readonly secrets: readonly string[];
  /** For how many seconds after its use a refresh token may be repeated. */
  readonly graceSeconds: number;
}

/**
 * Clients refresh in parallel and lose answers, and then send a refresh token a second time. What a
 * refresh token is replaced with follows from it, by a key that only this server has: so for a short
 * while the second time is answered like the first, and there is one family and never two. After
 * that, or once what it was replaced with was used, it is theft, and revokes the family (RFC 9700
 * §4.14.2).
 */
export class RefreshRotation {
  private readonly keys: readonly Buffer[];

  constructor(private readonly parts: RotationParts) {
    this.keys = parts.secrets.map(keyFrom);
  }

  /** Whether a refresh token used at this second may still be repeated. */
  async covers(token: string, usedAt: unknown): Promise<boolean> {
    const now = Math.floor(Date.now() / 1000);
    if (typeof usedAt !== 'number' || now - usedAt >= this.parts.graceSeconds) return false;
    return (await this.replacementOf(token)) !== undefined;
  }

  /** What this refresh token was replaced with, if that may be told again: nobody has used it yet. */
  async replacementOf(token: string): Promise<string | undefined> {
    if (this.parts.graceSeconds === 0) return undefined;
    // The keys may have been rotated since.
    for (const key of this.keys) {
      const next = successor(token, key);
      const found = await this.parts.store.read({ kind: 'RefreshToken', key: digest(next) });
      if (found) return found.consumedAt === undefined ? next : undefined;
    }
    return undefined;
  }

  /** Has the engine give each refresh token the successor that follows from it. */
  applyTo({ RefreshToken }: Provider): void {
    const [key] = this.keys;
    const model = RefreshToken.prototype as unknown as { generateTokenId(): string };
    const { generateTokenId: random } = model;
    model.generateTokenId = function (this: object): string {
      const used = Provider.ctx?.oidc.entities.RotatedRefreshToken?.jti;
      return used !== undefined && key ? successor(used, key) : random.call(this);
    };
  }
}

/** A key of its own: nothing that is signed with the secret otherwise says anything of a token. */
function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'refresh tokens', 32));
}

function successor(token: string, key: Buffer): string {
  return createHmac('sha256', key).update(token).digest('base64url');
}
