import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants } from '../src/auth/accepted.js';
import { Browser } from './browser.js';
import { makeClient, VERIFIER, type OAuthClient } from './oauth-client.js';
import { PASSWORD, startServer, type TestServer } from './start-server.js';
import { authorizationUrl } from './store-client.js';

const HTTPS = 'https://c.example/cb';
const LOOPBACK = 'http://127.0.0.1/cb';

/** Each looks like a registered one to somebody, and is another place for somebody else. */
const VARIANTS = [
  ...['/cb/', '/CB', '/cb/../x', '/cb/%2e%2e/x', '/cb/..', '/./cb', '//cb', '/cb%2f', '/%63b'],
  ...['/cb;x', '/cb/..;/x', '/cb?x=1', '/cb?', '/cb#f', '/cb#', '', '/'],
].flatMap((path) => [`https://c.example${path}`, `http://127.0.0.1${path}`]);

const ELSEWHERE = [
  'https://u:p@c.example/cb',
  'https://c.example@evil.example/cb',
  'https://c.example.evil.example/cb',
  'https://c.example:8443/cb',
  'https://c.example:443/cb',
  'https://c.example./cb',
  'https://C.example/cb',
  'HTTPS://c.example/cb',
  'http://c.example/cb',
  'https:\\\\c.example\\cb',
  'https:/c.example/cb',
  'https:c.example/cb',
  '//c.example/cb',
  '/cb',
  'cb',
  'http://127.0.0.1\\@evil.example/cb',
  'http://127.0.0.1:3000@evil.example/cb',
  'http://user@127.0.0.1/cb',
  'http://127.0.0.1.evil.example/cb',
  'http://127.1/cb',
  'http://0x7f000001/cb',
  'http://2130706433/cb',
  'http://0177.0.0.1/cb',
  'http://[::ffff:127.0.0.1]/cb',
  'http://[::1]/cb',
  'http://0.0.0.0/cb',
  'http://localhost/cb',
  'http://localhost:5000/cb',
  'https://127.0.0.1/cb',
  'http://127.0.0.1:99999/cb',
  'http://127.0.0.1:80x/cb',
  'http://127.0.0.1:5000/cb2',
  'http://127.0.0.1:5000/cb?x=1',
  'http://127.0.0.1:5000/cb#f',
  'http://127.0.0.1:5000/cb/../x',
  ' https://c.example/cb',
  'https://c.example/cb ',
  'https://c.example/\tcb',
  'https://c.example/c\nb',
  'http://127.0.0.1:5000/\tcb',
  ' http://127.0.0.1:5000/cb',
  'javascript:alert(1)//https://c.example/cb',
  'JaVa\tScript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://evil.example/cb',
];

const REFUSED = [...VARIANTS, ...ELSEWHERE].filter((uri) => uri !== HTTPS && uri !== LOOPBACK);

describe.runIf(acceptedGrants().includes('authorization_code'))('a redirect URI', () => {
  let server: TestServer;
  let client: OAuthClient;
  beforeAll(async () => {
    server = await startServer();
    const uris = { redirect_uris: [HTTPS, LOOPBACK], application_type: 'native' };
    client = await makeClient(server, undefined, uris);
  });
  afterAll(() => server.stop());

  function ask(changes: Record<string, string>): Promise<Response> {
    return fetch(authorizationUrl(server.issuer, client, changes), { redirect: 'manual' });
  }

  async function expectNoRedirect(response: Response): Promise<void> {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).not.toMatch(/http-equiv="refresh"|<script/i);
  }

  it.each(REFUSED)('is compared letter by letter: %j', async (redirect_uri) => {
    await expectNoRedirect(await ask({ redirect_uri }));
    // Neither does any error on the way lead there (RFC 9700 §4.11.2).
    await expectNoRedirect(await ask({ redirect_uri, response_type: 'token', scope: '"' }));
    await expectNoRedirect(await ask({ redirect_uri, prompt: 'none' }));
  });

  it.each(['http://127.0.0.1/cb', 'http://127.0.0.1:1/cb', 'http://127.0.0.1:65535/cb'])(
    'on loopback may have any port, and the code comes to that one: %s',
    async (redirect_uri) => {
      const { leftFor } = await client.authorize({ redirect_uri });
      expect(leftFor?.href.startsWith(`${redirect_uri}?code=`)).toBe(true);
      const code = leftFor?.searchParams.get('code') ?? '';
      const other = await client.exchange(code, { redirect_uri: 'http://127.0.0.1:2/cb' });
      expect([other.status, other.body['error']]).toEqual([400, 'invalid_grant']);
      const first = await client.exchange(code, { redirect_uri: HTTPS });
      expect([first.status, first.body['error']]).toEqual([400, 'invalid_grant']);
      expect((await client.exchange(code, { redirect_uri })).status).toBe(200);
    },
  );

  it.each(['http://localhost/cb', 'http://[::1]/cb'])(
    'on loopback has the name it is registered with: %s',
    async (uri) => {
      const named = { redirect_uris: [uri], application_type: 'native' };
      const local = await makeClient(server, undefined, named);
      const withPort = uri.replace('/cb', ':5000/cb');
      const { leftFor } = await local.authorize({ redirect_uri: withPort });
      expect(leftFor?.href.startsWith(`${withPort}?code=`)).toBe(true);
      const url = authorizationUrl(server.issuer, local, { redirect_uri: LOOPBACK });
      await expectNoRedirect(await fetch(url, { redirect: 'manual' }));
    },
  );

  it('can be left out when there is one, and not when there are more', async () => {
    await expectNoRedirect(await ask({ redirect_uri: '' }));
    const single = await makeClient(server);
    const { leftFor } = await single.authorize({ redirect_uri: '' });
    expect(leftFor?.href.startsWith(`${single.redirectUri}?code=`)).toBe(true);
  });

  it('need not be said again for the code, which knows it', async () => {
    const code = await client.code({ redirect_uri: HTTPS });
    expect((await client.exchange(code, { redirect_uri: '' })).status).toBe(200);
    const again = await client.code({ redirect_uri: HTTPS });
    const request = { grant_type: 'authorization_code', code: again, code_verifier: VERIFIER };
    expect((await client.token(request)).status).toBe(200);
  });

  it('keeps its own query', async () => {
    const uri = 'https://c.example/cb?a=1&b=2';
    const { leftFor } = await (
      await makeClient(server, undefined, { redirect_uris: [uri] })
    ).authorize();
    expect(leftFor?.href.startsWith(`${uri}&code=`)).toBe(true);
  });

  it('of an unknown client is no place to go', async () => {
    for (const client_id of [
      'unknown',
      '',
      '<script>',
      'http://evil.example/client',
      '__proto__',
    ]) {
      await expectNoRedirect(await ask({ client_id, redirect_uri: 'https://evil.example/' }));
      await expectNoRedirect(await ask({ client_id, scope: 'nope', response_type: 'token' }));
    }
  });

  it('sent twice is refused', async () => {
    const url = authorizationUrl(server.issuer, client);
    for (const twice of [
      `redirect_uri=${encodeURIComponent(HTTPS)}`,
      `client_id=${client.clientId}`,
    ]) {
      await expectNoRedirect(await fetch(`${url}&${twice}`, { redirect: 'manual' }));
    }
  });

  it('is nothing the pages read from somewhere else', async () => {
    const browser = new Browser(server.issuer);
    for (const target of ['//evil.example', '/\\evil.example', 'https:evil.example']) {
      const to = encodeURIComponent(target);
      const query = `next=${to}&return_to=${to}&returnTo=${to}`;
      const login = await browser.get(`/account/login?${query}`);
      if (!login.html.includes('value="login"')) continue;
      const page = await browser.logIn(login, 'demo', PASSWORD);
      expect(page.leftFor).toBeUndefined();
      expect(page.url.startsWith(`${server.issuer}/`)).toBe(true);
    }
  });
});
