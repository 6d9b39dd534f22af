import { expect, onTestFinished, test } from 'vitest';
import { Browser } from './browser.js';
import { PASSWORD, startServer } from './start-server.js';

// OAuth 2.1 §7.7: guessing must be slow.
test('after ten wrong passwords even the right one is answered with 429', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const browser = new Browser(server.issuer);
  let page = await browser.get('/account/login');
  for (let count = 0; count < 10; count += 1) {
    page = await browser.logIn(page, 'demo', 'wrong');
    expect(page.status).toBe(422);
  }
  page = await browser.logIn(page, 'demo', PASSWORD);
  expect(page.status).toBe(429);
  expect(page.headers.get('retry-after')).toBe('900');
  expect(page.html).toMatch(/role="alert"[^>]*>Too many attempts/);
  expect(await server.store.search('AccountSession')).toEqual([]);
});

test('many guesses at once are no way around it', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const guess = async () => {
    const browser = new Browser(server.issuer);
    return browser.logIn(await browser.get('/account/login'), 'demo', 'wrong');
  };
  const pages = await Promise.all(Array.from({ length: 30 }, guess));
  expect(pages.filter(({ status }) => status === 422)).toHaveLength(10);
  expect(pages.filter(({ status }) => status === 429)).toHaveLength(20);
});
