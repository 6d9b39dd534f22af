import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PASSWORD, PERSON } from './served.js';

/** Debian's Chromium, kept from talking to anybody but the server of the test. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Where an app on a person's machine waits for the answer (RFC 8252 §7.3). */
export class Callback {
  readonly #server: Server;
  #answered: (url: URL) => void = () => {};

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', ({ url = '' }, response) => {
      response.end('<!doctype html><title>Done</title>You can close this window.');
      if (url.startsWith('/callback?')) this.#answered(new URL(url, this.url));
    });
  }

  static async listen(): Promise<Callback> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Callback(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/callback`;
  }

  /** The next answer that a browser brings. */
  next(): Promise<URL> {
    return new Promise((resolve) => (this.#answered = resolve));
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/**
 * Somebody with a browser of their own, who opens what an app wants opened, logs in and says yes;
 * what the app is told in the end.
 */
export async function allow(browser: Browser, callback: Callback, url: string): Promise<URL> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await logIn(page);
    const answer = callback.next();
    await page.locator('button[value=allow]').click();
    await page.waitForURL(`${callback.url}**`);
    return await answer;
  } finally {
    await context.close();
  }
}

/** Fills in the login page and waits for what comes after it, which is mostly the consent page. */
export async function logIn(page: Page, next = 'button[value=allow]'): Promise<void> {
  await page.locator('input[name=name]').fill(PERSON);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[value=login]').click();
  await page.locator(next).waitFor();
}
