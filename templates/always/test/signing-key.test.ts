import { decodeProtectedHeader, importJWK, compactVerify, type JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { SigningKey } from '../src/auth/signing-key.js';
import { publicJwk } from '../src/keys/public-jwk.js';
import { newKeys } from '../src/keys/new-keys.js';

describe('a signing key', async () => {
  const { signing } = await newKeys(0);
  const jwk = signing.map((key) => key.jwk).find(({ alg }) => alg === 'ES256');
  if (jwk === undefined) throw new Error('there is no ES256 key');
  const key = new SigningKey(jwk);

  it('signs in the form of JWS, so that the published key checks it', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${encode({ alg: key.alg, kid: key.kid })}.${encode({ sub: 'somebody' })}`;
    const token = `${signed}.${Buffer.from(key.sign(Buffer.from(signed))).toString('base64url')}`;
    const published: JWK = publicJwk(jwk);
    await compactVerify(token, await importJWK(published));
    expect(decodeProtectedHeader(token).kid).toBe(published.kid);
  });

  it('shows its public half only', () => {
    expect(key.keyObject().type).toBe('public');
    expect(JSON.stringify({ ...key })).toBe('{}');
  });
});
