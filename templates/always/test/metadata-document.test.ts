import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { registrationWays } from '../src/auth/client-types.js';
import { Browser } from './browser.js';
import { canary } from './canary.js';
import { OAuthClient, REDIRECT_URI, tokensOf } from './oauth-client.js';
import { keys } from './register.js';
import { PASSWORD, startServer, type TestServer } from './start-server.js';
import { authorizationUrl } from './store-client.js';

const realFetch = globalThis.fetch;
const LOOPBACK = 'http://127.0.0.1/cb';

type Serve = () => Response | Promise<Response>;

/** What the internet of these tests serves, by URL; everything else is the real one. */
const internet = new Map<string, Serve>();
const asked: string[] = [];
let count = 0;

function stubbedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (url.startsWith('http://localhost:')) return realFetch(input, init);
  asked.push(url);
  const serve = internet.get(url);
  if (!serve) return Promise.reject(new TypeError('fetch failed'));
  return Promise.resolve(serve());
}

/** A URL of its own, where this document is; members that are undefined are left out. */
function publish(changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const id = `https://app.example/client-${(count += 1)}`;
  const document = {
    client_id: id,
    client_name: 'An app of the internet',
    redirect_uris: [REDIRECT_URI, LOOPBACK],
    token_endpoint_auth_method: 'none',
    ...changes,
  };
  const all = { 'content-type': 'application/json', ...headers };
  internet.set(id, () => new Response(JSON.stringify(document), { headers: all }));
  return id;
}

const open = registrationWays['metadata-document'];

describe.runIf(open)('a client that is a metadata document', () => {
  let server: TestServer;
  beforeAll(async () => {
    vi.stubGlobal('fetch', stubbedFetch);
    server = await startServer({ TRUST_PROXY: '1' });
  });
  afterEach(() => void asked.splice(0));
  afterAll(async () => {
    vi.unstubAllGlobals();
    await server.stop();
  });

  const clientOf = (id: string) => new OAuthClient(server, id, 'none');

  async function ask(clientId: string, changes: Record<string, string> = {}): Promise<Response> {
    const known = { clientId, redirectUri: REDIRECT_URI };
    const address = `203.0.113.${(count += 1) % 250}`;
    return fetch(authorizationUrl(server.issuer, known, changes), {
      redirect: 'manual',
      headers: { 'x-forwarded-for': address },
    });
  }

  async function expectRefused(clientId: string, changes?: Record<string, string>): Promise<void> {
    const response = await ask(clientId, changes);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  }

  it('needs no registration', async () => {
    const client = clientOf(publish());
    expect(tokensOf(await client.exchange(await client.code())).access).toBeTruthy();
    const unnamed = clientOf(publish({ token_endpoint_auth_method: undefined }));
    expect((await unnamed.tokens()).refresh).toBeTruthy();
  });

  it('redirects to what its document has, and on loopback to any port', async () => {
    const id = publish();
    await expectRefused(id, { redirect_uri: 'https://evil.example/callback' });
    await expectRefused(id, { redirect_uri: `${REDIRECT_URI}/` });
    const local = { redirect_uri: 'http://127.0.0.1:5123/cb' };
    const { leftFor } = await clientOf(id).authorize(local);
    expect(leftFor?.href.startsWith('http://127.0.0.1:5123/cb?code=')).toBe(true);
  });

  it('shows the person where it is from, and where the answer goes', async () => {
    const browser = new Browser(server.issuer);
    const known = { clientId: publish(), redirectUri: LOOPBACK };
    const login = await browser.get(authorizationUrl(server.issuer, known));
    const { html } = await browser.logIn(login, 'demo', PASSWORD);
    expect(html).toContain('app.example');
    expect(html).toContain('127.0.0.1');
  });

  it.each([
    'http://app.example/client',
    'https://app.example',
    'https://app.example#x',
    'https://u:p@app.example/client',
    'https://app.example/a/../client',
    'https://app.example/./client',
    'https://app.example/a/%2e%2e/client',
    'https://app.example/client#x',
    'https://app.example\\client',
    'https:///client',
    'https://',
    'ftp://app.example/client',
  ])('has a URL of the right form, or nobody is asked: %j', async (id) => {
    await expectRefused(id);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://x/' } })],
    ['201', () => new Response('{}', { status: 201 })],
    ['an error', () => new Response('{}', { status: 500 })],
    ['no JSON', () => new Response('<html>')],
    ['a list', () => new Response('[]')],
    ['too much', () => new Response(`{"x":"${'x'.repeat(5_000_000)}"}`)],
    ['nothing', () => Promise.reject(new TypeError('fetch failed'))],
  ] as [string, Serve][])('is not known when its URL has %s', async (_name, serve) => {
    const id = `https://app.example/broken-${(count += 1)}`;
    internet.set(id, serve);
    await expectRefused(id);
    // A failure is not kept: the next request asks again.
    internet.set(id, internet.get(publish({ client_id: id })) ?? serve);
    expect((await ask(id)).status).toBe(303);
  });

  it.each([
    [{ client_id: 'https://app.example/client/' }],
    [{ client_id: undefined }],
    [{ client_name: undefined }],
    [{ redirect_uris: undefined }],
    [{ redirect_uris: [] }],
    [{ redirect_uris: ['javascript:alert(1)'] }],
    [{ redirect_uris: ['http://evil.example/cb'] }],
    [{ token_endpoint_auth_method: 'client_secret_basic' }],
    [{ token_endpoint_auth_method: 'client_secret_post' }],
    [{ token_endpoint_auth_method: 'tls_client_auth' }],
    [{ client_secret: 'x' }],
    [{ client_secret_expires_at: 0 }],
    [{ grant_types: ['client_credentials'] }],
  ])('is not known when its document has %j', async (changes) => {
    await expectRefused(publish(changes));
  });

  it('is fetched once while it may be kept', async () => {
    const client = clientOf(publish({}, { 'cache-control': 'max-age=600' }));
    await client.tokens();
    await client.tokens();
    expect(asked.filter((url) => url === client.clientId)).toHaveLength(1);
  });

  it('does not make this server ask the internet without end', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.255' };
    const response = await Promise.all(
      Array.from({ length: 100 }, (_one, index) =>
        fetch(`${server.issuer}/authorize?client_id=https://flood.example/${index}`, { headers }),
      ),
    );
    const refused = response.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(30);
    expect(refused[0]?.headers.get('retry-after')).toBe('60');
    expect(asked.length).toBeLessThanOrEqual(70);
    expect((await ask(publish())).status).toBe(303);
  });

  it('cannot make this server talk to its own network', async () => {
    vi.stubGlobal('fetch', realFetch);
    onTestFinished(() => void vi.stubGlobal('fetch', stubbedFetch));
    const { port, hits } = await canary();
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '127.1'];
    for (const host of hosts) await expectRefused(`https://${host}:${port}/client`);
    expect(hits()).toBe(0);
  });

  it.runIf(methodsOf('metadata-document').includes('private_key_jwt'))(
    'with keys has to use them',
    async () => {
      const { privateKey, jwks } = await keys();
      const id = publish({ token_endpoint_auth_method: 'private_key_jwt', jwks });
      const client = new OAuthClient(server, id, 'private_key_jwt', privateKey);
      const request = await client.wanted();
      const without = await client.token(request, { body: { client_id: id } });
      expect([without.status, without.body['error']]).toEqual([401, 'invalid_client']);
      expect((await client.token(request)).status).toBe(200);
    },
  );
});
