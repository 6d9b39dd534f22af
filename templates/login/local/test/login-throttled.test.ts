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

test('from many addresses, more than can be looked at soon are told to wait', async () => {
  const server = await startServer({ TRUST_PROXY: '1' });
  onTestFinished(() => server.stop());
  const open = async () => {
    const browser = new Browser(server.issuer);
    return { browser, form: await browser.get('/account/login') };
  };
  const people = await Promise.all(Array.from({ length: 30 }, open));
  const guesses = people.map(async ({ browser, form }, index) => {
    const from = { 'x-forwarded-for': `192.0.2.${index}` };
    return { browser, page: await browser.post(form, { password: 'wrong' }, 'login', from) };
  });
  const answers = await Promise.all(guesses);
  const busy = answers.filter(({ page }) => page.status === 503);
  expect(answers.filter(({ page }) => page.status === 422)).toHaveLength(30 - busy.length);

  const [first] = busy;
  if (!first) throw new Error('nobody was told to wait');
  expect(first.page.headers.get('retry-after')).toBe('5');
  expect(first.page.html).toMatch(/role="alert"[^>]*>Too many people/);
  expect((await first.browser.logIn(first.page, 'demo', PASSWORD)).url).toMatch(/\/account$/);
});
