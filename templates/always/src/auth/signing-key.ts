import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import { ExternalSigningKey } from 'oidc-provider';

/**
 * A key for ES256 that signs at once. The engine would have another thread do it, and the way there
 * and back takes longer than the signature. For a key that never leaves its vault, write `sign` anew.
 */
export class SigningKey extends ExternalSigningKey {
  readonly #private: KeyObject;
  readonly #public: KeyObject;
  readonly #kid: string | undefined;

  constructor(jwk: JWK) {
    super();
    this.#private = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    this.#public = createPublicKey(this.#private);
    this.#kid = jwk.kid;
  }

  override get kid(): string | undefined {
    return this.#kid;
  }

  override get alg(): string {
    return 'ES256';
  }

  override keyObject(): KeyObject {
    return this.#public;
  }

  override sign(data: Uint8Array): Uint8Array {
    // The form that JWS has, and not the one of TLS certificates (RFC 7518 §3.4).
    return sign('sha256', data, { key: this.#private, dsaEncoding: 'ieee-p1363' });
  }
}
