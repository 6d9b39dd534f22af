import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedGrants } from '../../src/auth/accepted.js';
import { Browser, tokenOf, type Page } from '../browser.js';
import { PASSWORD, startServer, type TestServer } from '../start-server.js';
import { authorizationUrl, storeClient, type StoredClient } from '../store-client.js';

/** The two forms that lead to a code, and what a person would send from them. */
const STEPS = [
  { step: 'login', values: { name: 'demo', password: PASSWORD }, button: 'login' },
  { step: 'consent', values: {}, button: 'allow' },
] as const;

// OAuth 2.1 §7.11: nobody but the person, from the page they were shown, can log in or allow.
describe.skipIf(!acceptedGrants().includes('authorization_code')).each(STEPS)(
  'the $step form',
  ({ step, values, button }) => {
    let server: TestServer;
    let client: StoredClient;
    beforeAll(async () => {
      server = await startServer();
      client = await storeClient(server.store);
    });
    afterAll(() => server.stop());

    async function open(): Promise<{ browser: Browser; page: Page }> {
      const browser = new Browser(server.issuer);
      const login = await browser.get(authorizationUrl(server.issuer, client));
      const page = step === 'login' ? login : await browser.logIn(login, 'demo', PASSWORD);
      return { browser, page };
    }

    /** How much has come of forms: sessions of people, grants and codes. */
    async function effects(): Promise<number[]> {
      const kinds = ['Session', 'Grant', 'AuthorizationCode'];
      const found = await Promise.all(kinds.map((kind) => server.store.search(kind)));
      return found.map((entries) => entries.length);
    }

    async function expectRefused(send: () => Promise<Page>): Promise<void> {
      const before = await effects();
      const answer = await send();
      expect(answer.status).toBe(403);
      expect(answer.headers.get('location')).toBeNull();
      expect(await effects()).toEqual(before);
    }

    test('leads on when it is sent from its page', async () => {
      const { browser, page } = await open();
      const answer = await browser.post(page, values, button);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toContain('/authorize/');
    });

    test('is refused without its token', async () => {
      const { browser, page } = await open();
      await expectRefused(() => browser.post(page, { ...values, token: '' }, button));
      await expectRefused(() => browser.post(page, { ...values, token: 'made up' }, button));
    });

    test("is refused with another browser's token", async () => {
      const { browser, page } = await open();
      const theirs = await open();
      const token = tokenOf(theirs.page);
      await expectRefused(() => browser.post(page, { ...values, token }, button));
    });

    test('is refused a second time', async () => {
      const { browser, page } = await open();
      await browser.post(page, values, button);
      await expectRefused(() => browser.post(page, values, button));
    });

    test('counts once when it is sent many times at once', async () => {
      const { browser, page } = await open();
      const sent = [1, 2, 3, 4, 5].map(() => browser.post(page, values, button));
      const statuses = (await Promise.all(sent)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([303, 403, 403, 403, 403]);
    });

    test.each([
      { origin: 'https://evil.example' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])('is refused from %j', async (headers) => {
      const { browser, page } = await open();
      await expectRefused(() => browser.post(page, values, button, headers));
    });

    test('is refused in a browser that did not begin the request', async () => {
      const { page } = await open();
      const answer = await new Browser(server.issuer).post(page, values, button);
      expect(answer.status).toBe(400);
    });

    test('is not shown under the URL of another request', async () => {
      const { browser } = await open();
      const cookie = ['interaction', 'interaction.sig'];
      const headers = {
        cookie: cookie.map((name) => `${name}=${browser.cookie(name)}`).join('; '),
      };
      const other = await open();
      expect((await fetch(other.page.url, { headers })).status).toBe(400);
    });
  },
);
