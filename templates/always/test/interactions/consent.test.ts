import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedGrants, acceptedMethods } from '../../src/auth/accepted.js';
import { Browser, type Page } from '../browser.js';
import { PASSWORD, startServer, type TestServer } from '../start-server.js';
import {
  authorizationUrl,
  LOOPBACK_CLIENT,
  storeClient,
  type StoredClient,
} from '../store-client.js';

const servesPeople = acceptedGrants().includes('authorization_code');
const servesPublic = servesPeople && acceptedMethods().includes('none');

describe.skipIf(!servesPeople)('consent', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  function ask(browser: Browser, client: StoredClient, changes?: Record<string, string>) {
    return browser.get(authorizationUrl(server.issuer, client, changes));
  }

  async function loggedIn(client: StoredClient, changes?: Record<string, string>) {
    const browser = new Browser(server.issuer);
    const page = await browser.logIn(await ask(browser, client, changes), 'demo', PASSWORD);
    return { browser, page };
  }

  function codeOf({ leftFor }: Page): string | null | undefined {
    return leftFor?.searchParams.get('code');
  }

  test('names the app, its scopes, who is logged in, and where the answer goes', async () => {
    const client = await storeClient(server.store, { client_name: 'Notes' });
    const { page } = await loggedIn(client, { scope: 'mcp:read' });
    expect(page.html).toContain('<bdi>Notes</bdi>');
    expect(page.html).toContain('<bdi>app.example</bdi>');
    expect(page.html).toContain('<bdi>demo</bdi>');
    expect(page.html).toContain('Look things up');
    expect(page.html).not.toContain('Change things');
  });

  test('a yes gives a code, with exact state and iss', async () => {
    const client = await storeClient(server.store);
    const state = 'a b&c=d"<é>';
    const { browser, page } = await loggedIn(client, { state });
    const { leftFor } = await browser.approve(page);
    expect(leftFor?.origin + (leftFor?.pathname ?? '')).toBe(client.redirectUri);
    expect(Object.fromEntries(leftFor?.searchParams ?? [])).toEqual({
      code: expect.any(String),
      state,
      iss: server.issuer,
    });
  });

  test('a no gives access_denied, with state and iss', async () => {
    const { browser, page } = await loggedIn(await storeClient(server.store));
    const { leftFor } = await browser.submit(page, {}, 'deny');
    expect(Object.fromEntries(leftFor?.searchParams ?? [])).toMatchObject({
      error: 'access_denied',
      state: 'state of a test',
      iss: server.issuer,
    });
    expect(leftFor?.searchParams.has('code')).toBe(false);
  });

  test.each(['allow', 'deny'])(
    'a page that stays after "%s" says that it worked',
    async (button) => {
      const { browser, page } = await loggedIn(await storeClient(server.store));
      expect((await browser.submit(page, {}, button)).leftFor).toBeDefined();
      for (const again of [await browser.get(page.url), await browser.submit(page, {}, 'allow')]) {
        expect([again.status, again.leftFor]).toEqual([410, undefined]);
        expect(again.html).toContain('<h1>You have answered already</h1>');
      }
    },
  );

  test('a form that presses no button is not a yes', async () => {
    const { browser, page } = await loggedIn(await storeClient(server.store));
    const answer = await browser.post(page, { decision: '' });
    expect(answer.status).toBe(403);
  });

  test('what a form says about the request is not read', async () => {
    const { browser, page } = await loggedIn(await storeClient(server.store));
    const hostile = { redirect_uri: 'https://evil.example/', client_id: 'x', scope: 'mcp:write' };
    const { leftFor } = await browser.submit(page, hostile, 'allow');
    expect(leftFor?.host).toBe('app.example');
    const grants = await server.store.search('Grant');
    expect(grants.at(-1)?.value['resources']).toEqual({ [server.resource]: 'mcp:read' });
  });

  test('with two requests open, allowing one answers that one only', async () => {
    const client = await storeClient(server.store);
    const { browser, page: first } = await loggedIn(client, { state: 'one' });
    const second = await ask(browser, client, { state: 'two', scope: 'mcp:read mcp:write' });
    const answer = await browser.approve(first);
    expect(answer.leftFor?.searchParams.get('state')).toBe('one');
    expect((await browser.get(second.url)).html).toContain('value="allow"');
    const later = await browser.approve(second);
    expect(later.leftFor?.searchParams.get('state')).toBe('two');
  });

  test('is remembered for an app that is known by its redirect host', async () => {
    const client = await storeClient(server.store);
    const { browser, page } = await loggedIn(client);
    await browser.approve(page);
    expect(codeOf(await ask(browser, client))).toEqual(expect.any(String));
  });

  test('is remembered for that app alone, and for what was allowed alone', async () => {
    const client = await storeClient(server.store);
    const { browser, page } = await loggedIn(client);
    await browser.approve(page);
    expect((await ask(browser, await storeClient(server.store))).html).toContain('value="allow"');
    const more = await ask(browser, client, { scope: 'mcp:read mcp:write' });
    expect(more.html).toContain('Change things');
  });

  test.each([
    { client_name: 'Another name' },
    { redirect_uris: ['https://app.example/callback', 'https://other.example/callback'] },
  ])('is asked again when the app changes to %j', async (change) => {
    const client = await storeClient(server.store);
    const { browser, page } = await loggedIn(client);
    await browser.approve(page);
    const ref = { kind: 'Client', key: client.clientId };
    const entry = await server.store.read(ref);
    await server.store.write([{ put: { ...ref, value: { ...entry?.value, ...change } } }]);
    expect((await ask(browser, client)).html).toContain('value="allow"');
  });

  test.skipIf(!servesPublic)('is asked each time of an app nothing can prove', async () => {
    const client = await storeClient(server.store, LOOPBACK_CLIENT);
    const { browser, page } = await loggedIn(client);
    expect(page.html).toContain('Another program on this device could pretend to be this app');
    expect(codeOf(await browser.approve(page))).toEqual(expect.any(String));
    const again = await ask(browser, client);
    expect(again.html).toContain('value="allow"');
    expect(again.html).toContain('<bdi>127.0.0.1:5588</bdi>');
    const silent = await ask(browser, client, { prompt: 'none' });
    expect(silent.leftFor?.searchParams.get('error')).toBe('consent_required');
    // Each yes is a grant of its own: copies of an app that share an id do not end each other.
    await browser.approve(again);
    const grants = await server.store.search('Grant');
    expect(grants.filter(({ value }) => value['clientId'] === client.clientId)).toHaveLength(2);
  });
});
