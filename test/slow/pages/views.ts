import type { Page } from 'playwright-core';
import { logIn } from '../person.js';
import { PERSON, type Served } from '../served.js';

/** How a page is brought onto the screen. */
export type View = (page: Page, site: Site) => Promise<unknown>;

export interface Site {
  readonly served: Served;
  /** Where a client of this name asks for access, by a loopback redirect if no other is named. */
  authorizeUrl(clientName: string, redirectUri?: string): Promise<string>;
}

/** As long and as strange as a registration may make it. */
const HOSTILE = `Überaus${'langerName'.repeat(15)} \u202e<b>nimda</b>`;

/** Opens an app, and leaves the page where it is. */
export const APP_REDIRECT = 'cursor://anysphere.cursor-mcp/oauth/callback';

/** Every page people see. */
export const VIEWS: Readonly<Record<string, View>> = {
  front: async (page, { served }) => page.goto(served.issuer),
  login: async (page, site) => page.goto(await site.authorizeUrl('Notes')),
  'login-refused': async (page, site) => {
    await page.goto(await site.authorizeUrl('Notes'));
    await page.locator('input[name=name]').fill(PERSON);
    await page.locator('input[name=password]').fill('not the password');
    await page.locator('button[value=login]').click();
    await page.locator('[role=alert]').waitFor();
  },
  consent: async (page, site) => {
    await page.goto(await site.authorizeUrl('Notes'));
    await logIn(page);
  },
  'consent-app': async (page, site) => {
    await page.goto(await site.authorizeUrl('Cursor', APP_REDIRECT));
    await logIn(page);
  },
  'consent-strange-name': async (page, site) => {
    await page.goto(await site.authorizeUrl(HOSTILE));
    await logIn(page);
  },
  error: async (page, { served }) => page.goto(`${served.issuer}/authorize?client_id=unknown`),
  account: async (page, site) => {
    await page.goto(await site.authorizeUrl('Notes'));
    await logIn(page);
    await page.locator('button[value=allow]').click();
    await page.waitForURL('**/callback?**');
    await page.goto(`${site.served.issuer}/account`);
    // The session an app was allowed in does not open the account.
    await logIn(page, 'button[aria-label="Stop Notes"]');
  },
};
