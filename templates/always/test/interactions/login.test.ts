import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedGrants } from '../../src/auth/accepted.js';
import { Browser } from '../browser.js';
import { PASSWORD, startServer, type TestServer } from '../start-server.js';
import { authorizationUrl, storeClient, type StoredClient } from '../store-client.js';

describe.skipIf(!acceptedGrants().includes('authorization_code'))('login', () => {
  let server: TestServer;
  let client: StoredClient;
  beforeAll(async () => {
    server = await startServer();
    client = await storeClient(server.store);
  });
  afterAll(() => server.stop());

  function ask(browser: Browser, changes?: Record<string, string>) {
    return browser.get(authorizationUrl(server.issuer, client, changes));
  }

  test('says in words that it was wrong, and keeps the name but not the password', async () => {
    const browser = new Browser(server.issuer);
    const page = await browser.logIn(await ask(browser), 'demo', 'not the password');
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/role="alert"[^>]*>Name and password do not match/);
    expect(page.html).toContain('value="demo"');
    expect(page.html).not.toContain('not the password');
    const again = await browser.logIn(page, 'DEMO ', PASSWORD);
    expect(again.html).toContain('value="allow"');
  });

  test('gives the session a new id, so that a planted one is worth nothing', async () => {
    const browser = new Browser(server.issuer);
    await browser.logIn(await ask(browser), 'demo', PASSWORD);
    const before = browser.cookie('session');
    await browser.logIn(await ask(browser, { prompt: 'login' }), 'demo', PASSWORD);
    expect(before).toEqual(expect.any(String));
    expect(browser.cookie('session')).not.toBe(before);
  });

  test('can be left with access_denied', async () => {
    const browser = new Browser(server.issuer);
    const { leftFor } = await browser.submit(await ask(browser), {}, 'cancel');
    expect(leftFor?.searchParams.get('error')).toBe('access_denied');
    expect(leftFor?.searchParams.get('iss')).toBe(server.issuer);
  });

  test('comes again for somebody who is not the one logged in', async () => {
    const browser = new Browser(server.issuer);
    const consent = await browser.logIn(await ask(browser), 'demo', PASSWORD);
    const login = await browser.submit(consent, {}, 'switch');
    expect(login.html).toContain('autocomplete="current-password"');
    const { leftFor } = await browser.approve(await browser.logIn(login, 'demo', PASSWORD));
    expect(leftFor?.searchParams.get('state')).toBe('state of a test');
  });

  // RFC 9700 §4.11.2: no forwarding of strangers by way of a request that has to fail.
  describe('comes before an error goes to the app', () => {
    const faults = [
      [{ prompt: 'none login' }, 'invalid_request'],
      [{ response_type: 'token' }, 'unsupported_response_type'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ resource: 'https://elsewhere.example/mcp' }, 'invalid_target'],
    ] as const;

    test.each(faults)('%j', async (fault, error) => {
      const browser = new Browser(server.issuer);
      const login = await ask(browser, { ...fault, state: 'a b&"<é>' });
      expect(login.leftFor).toBeUndefined();
      expect(login.html).not.toContain('value="cancel"');
      const { leftFor } = await browser.logIn(login, 'demo', PASSWORD);
      expect(leftFor?.host).toBe('app.example');
      const answer = new URLSearchParams(leftFor?.search || leftFor?.hash.slice(1));
      expect(Object.fromEntries(answer)).toMatchObject({
        error,
        state: 'a b&"<é>',
        iss: server.issuer,
      });
    });

    test('and never gets further than the error', async () => {
      const browser = new Browser(server.issuer);
      const login = await ask(browser, { code_challenge_method: 'plain' });
      const resumed = await browser.get(login.url.replace('/interaction/', '/authorize/'));
      expect(resumed.leftFor?.searchParams.get('error')).toBe('invalid_request');
    });

    test('but not when the app said that nobody may be asked', async () => {
      const { leftFor } = await ask(new Browser(server.issuer), { prompt: 'none' });
      expect(leftFor?.searchParams.get('error')).toBe('login_required');
    });
  });
});
