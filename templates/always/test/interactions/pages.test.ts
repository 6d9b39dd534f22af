import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedGrants } from '../../src/auth/accepted.js';
import { Browser, type Page } from '../browser.js';
import { PASSWORD, startServer, type TestServer } from '../start-server.js';
import { authorizationUrl, storeClient } from '../store-client.js';

const HOSTILE_NAME =
  '"\'></title><img src=x onerror=alert(1)><script>alert(2)</script>\u202egnp.exe\u0000\u200b' +
  'A'.repeat(10_000);

describe.skipIf(!acceptedGrants().includes('authorization_code'))('pages', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  /** Every kind of page there is, by the way a person gets to see it. */
  const pages: Record<string, (browser: Browser) => Promise<Page>> = {
    login: async (browser) => browser.get(await requestUrl()),
    'wrong login': async (browser) =>
      browser.logIn(await browser.get(await requestUrl()), HOSTILE_NAME, 'wrong'),
    consent: async (browser) =>
      browser.logIn(await browser.get(await requestUrl()), 'demo', PASSWORD),
    'unknown app': (browser) => browser.get(`/authorize?client_id=${encoded}&scope=${encoded}`),
    'unknown return address': async (browser) =>
      browser.get(await requestUrl({ redirect_uri: `https://evil.example/${encoded}` })),
    'no interaction': (browser) => browser.get('/interaction/none'),
    'refused form': async (browser) => {
      const page = await browser.get(await requestUrl());
      return browser.post(page, { token: '' });
    },
    'account login': (browser) => browser.get('/account'),
    account: async (browser) =>
      browser.logIn(await browser.get('/account/login'), 'demo', PASSWORD),
  };
  const encoded = encodeURIComponent(HOSTILE_NAME.slice(0, 200));

  async function requestUrl(changes: Record<string, string> = {}): Promise<string> {
    const hostile = { client_name: HOSTILE_NAME, client_uri: 'https://app.example/<script>' };
    const client = await storeClient(server.store, hostile);
    return authorizationUrl(server.issuer, client, {
      state: HOSTILE_NAME.slice(0, 200),
      login_hint: HOSTILE_NAME.slice(0, 200),
      ...changes,
    });
  }

  test.each(Object.entries(pages))('%s: cannot be framed, run or kept', async (_name, open) => {
    const { headers } = await open(new Browser(server.issuer));
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    // Chromium would apply it to the way back to the app, and cancel it.
    expect(policy).not.toContain('form-action');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each(Object.entries(pages))('%s: what strangers wrote is text', async (_name, open) => {
    const { html } = await open(new Browser(server.issuer));
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/);
    const markup = html.replace(/="[^"]*"/g, '=""');
    expect(markup).not.toMatch(/<(img|script|a)\b|<[^>]*\s(src|href|on\w+)=/);
    expect(html).not.toMatch(/[\u202e\u200b\0]/);
    // One of each: nothing has closed the title or opened another.
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html).not.toContain('A'.repeat(100));
  });

  test('the way on from a form is a 303 that is not kept and names no referrer', async () => {
    const browser = new Browser(server.issuer);
    const page = await browser.get(await requestUrl());
    const { status, headers } = await browser.post(page, { name: 'demo', password: PASSWORD });
    expect(status).toBe(303);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
