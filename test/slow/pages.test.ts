import axe from 'axe-core';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { linkProject, type LinkedProject } from './linked-project.js';
import { siteOf } from './pages/site.js';
import { APP_REDIRECT, VIEWS, type Site } from './pages/views.js';
import { Callback, launchChromium } from './person.js';
import { PASSWORD, PERSON, serve, type Served } from './served.js';

/** Where the screenshots are kept; away after the run when nobody says where. */
const kept = process.env['SCREENSHOTS'];
const screenshots = kept ?? mkdtempSync(join(tmpdir(), 'create-mcp-auth-screenshots-'));

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 360] as const;

/** How many pixels of a page are off the screen to the right. */
const OVERHANG = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

let project: LinkedProject;
let callback: Callback;
let browser: Browser;
let served: Served;
let site: Site;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  project = linkProject();
  callback = await Callback.listen();
  browser = await launchChromium();
  served = await serve(project.directory);
  site = siteOf(served, callback.url);
});

afterAll(async () => {
  await served.end();
  await browser.close();
  callback.close();
  project.remove();
  if (kept === undefined) rmSync(screenshots, { recursive: true, force: true });
});

/** A page of a browser of its own, and what its console complains about. */
async function open(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    // What the browser says about an error page that is meant to be one.
    const expected = /Failed to load resource: .* status of 4\d\d/.test(line.text());
    if (line.type() === 'error' && !expected) complaints.push(line.text());
  });
  return { page, complaints };
}

describe('a page', () => {
  it.each(Object.entries(VIEWS))('%s can be read on every screen', async (name, view) => {
    const { page, complaints } = await open();
    await view(page, site);
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const path = join(screenshots, `${name}-${colorScheme}-${width}.png`);
        await page.screenshot({ path, fullPage: true });
        const seen = `${name}, ${colorScheme}, ${width} px`;
        expect(await violations(page), seen).toEqual([]);
        expect(await page.evaluate(OVERHANG), seen).toBe(0);
      }
    }
    expect(complaints).toEqual([]);
  });

  it('would not pass with a faint text and a field without a label', async () => {
    const { page } = await open();
    await page.setContent('<main style="color: #ccc">faint <input></main>');
    expect((await violations(page)).join()).toMatch(/color-contrast.*label/);
  });
});

/** What axe-core finds; the page allows no script, so it comes through the debugger. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
}

describe('a person without a mouse', () => {
  it('logs in, says yes, and the app is told', async () => {
    const { page, complaints } = await open();
    await page.goto(await site.authorizeUrl('Notes'));
    // The cursor is where the name goes; the browser sets it with the first frame, not on load.
    await page.locator('input[name=name]:focus').waitFor();
    await page.keyboard.type(PERSON);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('button[value=allow]').waitFor();

    await press(page, 'allow');
    await page.waitForURL(`${callback.url}?**`);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('code')).toBeTruthy();
    expect(searchParams.get('state')).toBe('state-of-a-test');
    expect(searchParams.get('iss')).toBe(served.issuer);
    expect(complaints).toEqual([]);
  });

  it('can say no, too', async () => {
    const { page } = await open();
    await VIEWS['consent']?.(page, site);
    await press(page, 'deny');
    await page.waitForURL(`${callback.url}?**`);
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
  });
});

it('whoever allows an app that a link opens hears that it worked when they press again', async () => {
  const { page } = await open();
  await VIEWS['consent-app']?.(page, site);
  const answered = page.waitForEvent('requestfailed', (request) =>
    request.url().startsWith(APP_REDIRECT),
  );
  await page.locator('button[value=allow]').click();
  await answered;
  await page.locator('button[value=allow]').click();
  await page.getByRole('heading', { name: 'You have answered already' }).waitFor();
});

/** Goes to a button from one stop to the next, seeing where it is, and presses it. */
async function press(page: Page, button: string): Promise<void> {
  const stops: string[] = [];
  while (!stops.includes(button)) {
    expect(stops.length).toBeLessThan(10);
    await page.keyboard.press('Tab');
    const [value, outline] = await page.evaluate<[string, string]>(
      '[document.activeElement.value ?? "", getComputedStyle(document.activeElement).outlineStyle]',
    );
    stops.push(value);
    expect(outline).toBe('solid');
  }
  await page.keyboard.press('Enter');
}
