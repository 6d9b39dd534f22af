import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptedMethods, methodsOf } from '../src/auth/accepted.js';
import { makeClient, OAuthClient, REDIRECT_URI } from './oauth-client.js';
import { keys } from './register.js';
import { startServer, type TestServer } from './start-server.js';

const METHOD = 'private_key_jwt';
const REQUEST = { grant_type: 'refresh_token', refresh_token: 'unknown' };

const realFetch = globalThis.fetch;
/** What the internet of these tests serves, by URL. */
const internet = new Map<string, () => Response>();
const asked: string[] = [];

function stubbedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const url = String(input);
  if (url.startsWith('http://localhost:')) return realFetch(input, init);
  asked.push(url);
  const serve = internet.get(url);
  return serve ? Promise.resolve(serve()) : Promise.reject(new TypeError('fetch failed'));
}

describe.runIf(acceptedMethods().includes(METHOD))('the keys of a client that are at a URL', () => {
  let server: TestServer;
  beforeAll(async () => {
    vi.stubGlobal('fetch', stubbedFetch);
    server = await startServer({ TRUST_PROXY: '1' });
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await server.stop();
  });

  const clientWithKeysAt = (jwks_uri: string) =>
    makeClient(server, METHOD, { jwks: undefined, jwks_uri });

  /** Its proof was good when what is refused is the token. */
  async function isProved(client: OAuthClient, address = '203.0.113.1'): Promise<boolean> {
    const { body } = await client.proof();
    const headers = { 'x-forwarded-for': address };
    const answer = await client.token(REQUEST, { headers, ...(body && { body }) });
    return answer.body['error'] !== 'invalid_client';
  }

  it('are fetched once for many requests', async () => {
    const url = 'https://app.example/keys';
    const { privateKey, jwks } = await keys();
    internet.set(url, () => Response.json(jwks));
    const { clientId } = await clientWithKeysAt(url);
    const client = new OAuthClient(server, clientId, METHOD, privateKey);
    expect([await isProved(client), await isProved(client)]).toEqual([true, true]);
    expect(asked.filter((one) => one === url)).toHaveLength(1);
  });

  it.runIf(methodsOf('metadata-document').includes(METHOD))(
    'are fetched once while its document says the same',
    async () => {
      const [id, url, elsewhere] = ['client', 'its-keys', 'other-keys'].map(
        (path) => `https://document.example/${path}`,
      ) as [string, string, string];
      const document = (jwks_uri: string) => () =>
        Response.json({
          ...{ client_id: id, client_name: 'An app', redirect_uris: [REDIRECT_URI], jwks_uri },
          token_endpoint_auth_method: METHOD,
        });
      const { privateKey, jwks } = await keys();
      internet.set(url, () => Response.json(jwks));
      internet.set(id, document(url));
      const client = new OAuthClient(server, id, METHOD, privateKey);
      expect([await isProved(client), await isProved(client)]).toEqual([true, true]);
      expect(asked.filter((one) => one === url)).toHaveLength(1);

      internet.set(id, document(elsewhere));
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
      expect(await isProved(client)).toBe(false);
      vi.useRealTimers();
    },
  );

  it('are not asked for without end where they cannot be had', async () => {
    const client = await clientWithKeysAt('https://victim.example/page');
    for (let times = 0; times < 100; times += 1) await isProved(client, '203.0.113.2');
    const ofVictim = () => asked.filter((url) => url.startsWith('https://victim.example')).length;
    expect(ofVictim()).toBe(60);
    await isProved(client, '203.0.113.3');
    expect(ofVictim()).toBe(61);
  });

  it('are not read without end', async () => {
    let kilobytes = 0;
    const url = 'https://endless.example/keys';
    const endless = () =>
      new ReadableStream({
        pull: (stream) => {
          kilobytes += 1;
          if (kilobytes > 1000) stream.close();
          else stream.enqueue(new Uint8Array(1024));
        },
      });
    internet.set(url, () => new Response(endless()));
    expect(await isProved(await clientWithKeysAt(url))).toBe(false);
    expect(kilobytes).toBeLessThan(100);
  });
});
