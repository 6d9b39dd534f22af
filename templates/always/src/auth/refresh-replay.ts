import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Change, Store } from '../store.js';
import { digest } from './digest.js';

const KIND = 'RefreshReplay';

/**
 * Clients refresh in parallel and lose answers, and then send a refresh token a second time. For a
 * short while that is answered with the tokens of the first time, so there is one family and never
 * two; after that it is theft, and revokes the family (RFC 9700 §4.14.2).
 */
export class RefreshReplay {
  constructor(
    private readonly store: Store,
    private readonly graceSeconds: number,
  ) {}

  /** Whether a refresh token used at this second may still be repeated. */
  covers(usedAt: unknown): boolean {
    return typeof usedAt === 'number' && secondsNow() - usedAt < this.graceSeconds;
  }

  /** What keeps this answer for a repetition; to be written together with the rotation. */
  keep(ctx: KoaContextWithOIDC): Change[] {
    if (this.graceSeconds === 0) return [];
    const { token, ...request } = requestOf(ctx);
    const grantId = ctx.oidc.entities.Grant?.jti;
    return [
      {
        put: {
          kind: KIND,
          key: digest(token),
          value: { request, sealed: seal(JSON.stringify(ctx.body), token) },
          expiresAt: secondsNow() + this.graceSeconds,
          ...(grantId !== undefined && { grantId }),
        },
      },
    ];
  }

  /** The answer that was kept, when this request asks for the same. */
  async find(ctx: KoaContextWithOIDC): Promise<unknown> {
    const { token, ...request } = requestOf(ctx);
    const { value } = (await this.store.read({ kind: KIND, key: digest(token) })) ?? {};
    if (JSON.stringify(value?.['request']) !== JSON.stringify(request)) return undefined;
    return JSON.parse(unseal(String(value?.['sealed']), token));
  }
}

function requestOf({ oidc }: KoaContextWithOIDC) {
  const { refresh_token: token, scope = '' } = oidc.params ?? {};
  return { token: String(token), scope: String(scope), clientId: oidc.client?.clientId };
}

/** Only who has the old refresh token can read the new one: the store alone opens nothing. */
function seal(text: string, token: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(token), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

function unseal(sealed: string, token: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(token), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

/** HKDF-Expand of one block: a refresh token is random enough as it is (RFC 5869 §2.3, §3.3). */
function keyFrom(token: string): Buffer {
  return createHmac('sha256', token).update('refresh replay\u0001').digest();
}

function secondsNow(): number {
  return Math.floor(Date.now() / 1000);
}
