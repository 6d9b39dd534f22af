import { webcrypto } from 'node:crypto';

/** The key pair of a client, in the forms the libraries want it. */
export interface Keys {
  readonly open: Record<string, unknown>;
  readonly secret: Record<string, unknown>;
  readonly signer: CryptoKey;
}

type CryptoKey = webcrypto.CryptoKey;

export async function newKeys(): Promise<Keys> {
  const { subtle } = webcrypto;
  const kind = { name: 'ECDSA', namedCurve: 'P-256' };
  const { publicKey, privateKey } = await subtle.generateKey(kind, true, ['sign', 'verify']);
  const [open, secret] = [publicKey, privateKey].map((key) => subtle.exportKey('jwk', key));
  return { open: { ...(await open) }, secret: { ...(await secret) }, signer: privateKey };
}
