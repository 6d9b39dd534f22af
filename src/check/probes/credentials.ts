import { type Assertion, signAssertion } from './assertion.js';
import type { Client } from './client.js';
import type { Context } from './context.js';
import type { Parameters } from './with-parameters.js';

export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly form: Parameters;
}

/** `client_secret_basic`, with both parts form-encoded (RFC 6749 §2.3.1). */
export function basic(id: string, secret: string): Credentials {
  const encode = (value: string): string => new URLSearchParams({ v: value }).toString().slice(2);
  const pair = Buffer.from(`${encode(id)}:${encode(secret)}`).toString('base64');
  return { headers: { authorization: `Basic ${pair}` }, form: {} };
}

/** How the client authenticates by its method; `undefined` when it lacks what the method needs. */
export function credentialsOf(client: Client, sign: Signer): Credentials | undefined {
  const { id, method, secret, key } = client;
  if (method === 'none') return { headers: {}, form: { client_id: id } };
  if (method === 'private_key_jwt') return key === undefined ? undefined : sign(client, {});
  if (secret === undefined) return undefined;
  if (method === 'client_secret_basic') return basic(id, secret);
  if (method === 'client_secret_post')
    return { headers: {}, form: { client_id: id, client_secret: secret } };
  return method === 'client_secret_jwt' ? sign(client, {}) : undefined;
}

export type Signer = (client: Client, change: Partial<Assertion>) => Credentials;

/** Signs client assertions for one issuer (RFC 7523 §3; the issuer is the audience, RFC 7523bis §4). */
export function signerFor(
  { random, now }: Pick<Context, 'random' | 'now'>,
  issuer: string,
): Signer {
  return (client, change) => {
    const time = now();
    const claims = {
      iss: client.id,
      sub: client.id,
      aud: issuer,
      jti: random(16),
      iat: time,
      exp: time + 60,
    };
    return {
      headers: {},
      form: {
        client_id: client.id,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: signAssertion(client, {
          ...change,
          claims: { ...claims, ...change.claims },
        }),
      },
    };
  };
}
