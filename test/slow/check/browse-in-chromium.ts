import type { Page } from 'playwright-core';
import { launchChromium } from '../person.js';
import { PASSWORD, PERSON } from '../served.js';

// Stands in for the browser of a person, as `xdg-open URL`: logs in, and allows each time it is asked.
const PATIENCE_MS = 180_000;

const browser = await launchChromium();
const page = await browser.newPage();
const close = () => void browser.close();
const late = setTimeout(close, PATIENCE_MS);
browser.once('disconnected', () => clearTimeout(late));
page.on('load', () => void answer(page).catch(() => {}));
await page.goto(process.argv[2] ?? '');

async function answer(asking: Page): Promise<void> {
  if ((await asking.title()) === 'Done') return close();
  const password = asking.locator('input[name=password]');
  if ((await password.count()) === 0) return await press(asking, 'allow');
  await asking.locator('input[name=name]').fill(PERSON);
  await password.fill(PASSWORD);
  await press(asking, 'login');
}

/** Pages that ask nothing lead on by themselves. */
async function press(asking: Page, value: string): Promise<void> {
  const button = asking.locator(`button[value=${value}]`);
  if ((await button.count()) > 0) await button.click({ noWaitAfter: true });
}
