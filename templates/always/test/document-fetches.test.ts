import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptedMethods } from '../src/auth/accepted.js';
import { registrationWays } from '../src/auth/client-types.js';
import { REDIRECT_URI } from './oauth-client.js';
import { register } from './register.js';
import { startServer, type TestServer } from './start-server.js';
import { authorizationUrl } from './store-client.js';

const realFetch = globalThis.fetch;
const asked: string[] = [];

/** An internet where every URL is a document about itself, in whatever way it is written. */
function stubbedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const url = String(input);
  if (url.startsWith('http://localhost:')) return realFetch(input, init);
  asked.push(url);
  const document = { client_id: url, client_name: 'An app', redirect_uris: [REDIRECT_URI] };
  return Promise.resolve(new Response(JSON.stringify(document)));
}

describe.runIf(registrationWays['metadata-document'])('metadata documents', () => {
  let server: TestServer;
  beforeAll(async () => {
    vi.stubGlobal('fetch', stubbedFetch);
    server = await startServer({ TRUST_PROXY: '1' });
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await server.stop();
  });

  it('have ids in one spelling, or their clients would pass for others', async () => {
    const known = { clientId: 'HTTPS://app.example/client', redirectUri: REDIRECT_URI };
    const url = authorizationUrl(server.issuer, known);
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it.runIf(registrationWays.dynamic)('and registrations have nothing else fetched', async () => {
    const sector_identifier_uri = 'https://sector.example/uris';
    const { body } = await register(server, {
      redirect_uris: [REDIRECT_URI],
      sector_identifier_uri,
    });
    expect(body).not.toHaveProperty('sector_identifier_uri');
    expect(asked).not.toContain(sector_identifier_uri);
  });

  it.each(['body', 'header', 'assertion'])(
    'are not fetched without end for a token request that names them in its %s',
    async (place) => {
      asked.splice(0);
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_one, index) =>
          send(place, `https://${place}.example/${index}`),
        ),
      );
      const unserved = place === 'assertion' && !acceptedMethods().includes('private_key_jwt');
      expect(asked.length).toBeLessThanOrEqual(60);
      if (unserved) return;
      expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(40);
      const elsewhere = await send(place, `https://${place}.example/other`, '203.0.113.99');
      expect(elsewhere).not.toBe(429);
    },
  );

  /** The status of a token request of this client, from an address of its own for each place. */
  async function send(place: string, clientId: string, address = `203.0.113.${place.length}`) {
    const id = encodeURIComponent(clientId);
    const payload = Buffer.from(JSON.stringify({ sub: clientId })).toString('base64url');
    const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    const proof: Record<string, string> =
      place === 'body'
        ? { client_id: clientId }
        : { client_assertion: `e30.${payload}.x`, client_assertion_type: type };
    const response = await fetch(`${server.issuer}/token`, {
      method: 'POST',
      headers: {
        'x-forwarded-for': address,
        ...(place === 'header' && { authorization: `Basic ${btoa(`${id}:x`)}` }),
      },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        ...(place !== 'header' && proof),
      }),
    });
    return response.status;
  }
});
