import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedGrants } from '../src/auth/accepted.js';
import { addUser, changePassword, findUser } from '../src/login/users.js';
import { Browser } from './browser.js';
import { PASSWORD, startServer, type TestServer } from './start-server.js';
import { authorizationUrl, storeClient, type StoredClient } from './store-client.js';

// One browser, more than one person.
describe.skipIf(!acceptedGrants().includes('authorization_code'))('another account', () => {
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

  /** The account of the grant that was made last. */
  async function lastGranted(): Promise<string | undefined> {
    return (await server.store.search('Grant')).at(-1)?.accountId;
  }

  async function addPerson(name: string) {
    const user = await addUser(server.store, { name, password: PASSWORD });
    if (!user) throw new Error(`${name} is taken`);
    return user;
  }

  test('logs in over the one before, who is not carried along', async () => {
    const ada = await addPerson('ada');
    const browser = new Browser(server.issuer);
    await browser.approve(await browser.logIn(await ask(browser), 'demo', PASSWORD));
    const login = await ask(browser, { prompt: 'login' });
    const consent = await browser.logIn(login, 'ada', PASSWORD);
    expect(consent.html).toContain('Logged in as <bdi>ada</bdi>');
    const { leftFor } = await browser.approve(consent);
    expect(leftFor?.searchParams.has('code')).toBe(true);
    expect(await lastGranted()).toBe(ada.accountId);
    const code = (await server.store.search('AuthorizationCode')).at(-1);
    expect(code?.value['accountId']).toBe(ada.accountId);
  });

  test('is asked for when the one that is logged in was removed', async () => {
    await addPerson('bob');
    const browser = new Browser(server.issuer);
    await browser.approve(await browser.logIn(await ask(browser), 'bob', PASSWORD));
    // As if a directory that people log in with had dropped them: their session is still there.
    await server.store.write([{ remove: { kind: 'User', key: 'bob' } }]);
    const login = await ask(browser);
    expect(login.html).toContain('autocomplete="current-password"');
    const consent = await browser.logIn(login, 'demo', PASSWORD);
    expect(consent.html).toContain('Logged in as <bdi>demo</bdi>');
    await browser.approve(consent);
    expect(await lastGranted()).toBe((await findUser(server.store, 'demo'))?.accountId);
  });

  test('logs in in another tab over the one of the first', async () => {
    await addPerson('zoe');
    const browser = new Browser(server.issuer);
    const [one, other] = [await ask(browser), await ask(browser)];
    await browser.logIn(one, 'demo', PASSWORD);
    const consent = await browser.logIn(other, 'zoe', PASSWORD);
    expect(consent.html).toContain('Logged in as <bdi>zoe</bdi>');
  });

  test('is asked for once the one before has logged out of the account pages', async () => {
    const browser = new Browser(server.issuer);
    await browser.approve(await browser.logIn(await ask(browser), 'demo', PASSWORD));
    const account = await browser.logIn(await browser.get('/account'), 'demo', PASSWORD);
    await browser.submit(account, {}, 'logout');
    expect((await ask(browser)).html).toContain('autocomplete="current-password"');
  });

  test('is out when the password changes before the login is through', async () => {
    const ivy = await addPerson('ivy');
    const browser = new Browser(server.issuer);
    const login = await ask(browser);
    const answer = await browser.post(login, { name: 'ivy', password: PASSWORD });
    await changePassword(server.store, ivy, 'another four words');
    const page = await browser.get(answer.headers.get('location') ?? '');
    expect(page.html).not.toContain('Logged in as');
    expect(await server.store.search('Session', { accountId: ivy.accountId })).toEqual([]);
  });

  test('cannot answer what was asked of the one before', async () => {
    await addPerson('eve');
    const browser = new Browser(server.issuer);
    const consent = await browser.logIn(await ask(browser), 'eve', PASSWORD);
    const login = await ask(browser, { prompt: 'login' });
    await browser.logIn(login, 'demo', PASSWORD);
    expect((await browser.post(consent, {}, 'allow')).status).toBe(400);
  });
});
