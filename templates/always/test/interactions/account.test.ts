import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedGrants } from '../../src/auth/accepted.js';
import { Browser, type Page } from '../browser.js';
import { PASSWORD, startServer, type TestServer } from '../start-server.js';
import { authorizationUrl, storeClient } from '../store-client.js';

describe.skipIf(!acceptedGrants().includes('authorization_code'))('the account page', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  /** Connects an app of this name, and gives back its id. */
  async function connect(name: string): Promise<string> {
    const client = await storeClient(server.store, { client_name: name });
    const browser = new Browser(server.issuer);
    const login = await browser.get(authorizationUrl(server.issuer, client));
    await browser.approve(await browser.logIn(login, 'demo', PASSWORD));
    return client.clientId;
  }

  async function open(): Promise<{ browser: Browser; page: Page }> {
    const browser = new Browser(server.issuer);
    const page = await browser.logIn(await browser.get('/account'), 'demo', PASSWORD);
    return { browser, page };
  }

  async function grantsOf(clientId: string): Promise<number> {
    const grants = await server.store.search('Grant');
    return grants.filter(({ value }) => value['clientId'] === clientId).length;
  }

  test('is shown after a login of its own, in a session with a new id', async () => {
    const browser = new Browser(server.issuer);
    const login = await browser.get('/account');
    expect(login.url).toBe(`${server.issuer}/account/login`);
    const before = browser.cookie('account');
    expect((await browser.logIn(login, 'demo', 'wrong')).status).toBe(422);
    const page = await browser.logIn(await browser.get('/account'), 'demo', PASSWORD);
    expect(page.url).toBe(`${server.issuer}/account`);
    expect(browser.cookie('account')).not.toBe(before);
    const kept = await server.store.search('AccountSession');
    expect(kept.map(({ key }) => key)).not.toContain(browser.cookie('account'));
    await browser.logIn(await browser.get('/account/login'), 'demo', PASSWORD);
    expect(await server.store.search('AccountSession')).toHaveLength(1);
  });

  test('stops one app at once, with all it was given, and no other', async () => {
    const notes = await connect('Notes');
    const mail = await connect('Mail');
    const { browser, page } = await open();
    expect(page.html).toContain('Notes');
    expect(page.html).toContain('Mail');
    const after = await browser.submit(page, {}, notes);
    expect(after.html).not.toContain('Notes');
    expect(after.html).toContain('Mail');
    expect([await grantsOf(notes), await grantsOf(mail)]).toEqual([0, 1]);
    const codes = await server.store.search('AuthorizationCode');
    expect(codes.filter(({ value }) => value['clientId'] === notes)).toEqual([]);
  });

  test("does not stop another app with one app's form, nor without a token", async () => {
    const notes = await connect('Notes');
    const mail = await connect('Mail');
    const { browser, page } = await open();
    const swapped = await browser.post(page, { client: mail }, notes);
    expect(swapped.status).toBe(403);
    const without = await browser.post(page, { token: '' }, mail);
    expect(without.status).toBe(403);
    expect(await grantsOf(mail)).toBe(1);
  });

  test('is closed by logging out, also for a copy of the cookie', async () => {
    const { browser, page } = await open();
    const cookie = `account=${browser.cookie('account')}`;
    await browser.submit(page, {}, 'logout');
    const copied = await fetch(`${server.issuer}/account`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(copied.headers.get('location')).toBe('/account/login');
    expect((await browser.get('/account')).url).toContain('/account/login');
  });
});
