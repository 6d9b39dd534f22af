import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App, Identity, Library } from './clients/app.js';
import { CELLS, MACHINE_CELLS, type LibraryName } from './clients/cells.js';
import { writeDocuments } from './clients/documents.js';
import { newKeys } from './clients/keys.js';
import { METHODS } from './clients/method.js';
import { oauth4webapi } from './clients/oauth4webapi.js';
import { whoamiWith } from './clients/oauth4webapi-common.js';
import { identityOf, machineIdentity, type Registrar } from './clients/register.js';
import { revoke } from './clients/revoke.js';
import { watchProofs } from './clients/watch-proofs.js';
import { sdkV1 } from './clients/sdk-v1.js';
import { sdkV2 } from './clients/sdk-v2.js';
import { linkProject, type LinkedProject } from './linked-project.js';
import { allow, Callback, launchChromium } from './person.js';
import { serve, type Served } from './served.js';

const ALL = 'native,browser,confidential,private_key_jwt,machine';

const MAKERS: Readonly<Record<LibraryName, Library>> = {
  '@modelcontextprotocol/sdk 1': sdkV1,
  '@modelcontextprotocol/client 2': sdkV2,
  'oauth4webapi 3': oauth4webapi,
};

let project: LinkedProject;
let callback: Callback;
let browser: Browser;
let served: Served;
let registrar: Registrar;

beforeAll(async () => {
  project = linkProject('--clients', ALL);
  callback = await Callback.listen();
  browser = await launchChromium();
  const keys = await newKeys();
  const { directory } = project;
  const redirectUri = callback.url;
  served = await serve(directory, { preload: writeDocuments(directory, redirectUri, keys) });
  registrar = { served, directory, redirectUri, keys };
});

afterAll(async () => {
  await served.end();
  await browser.close();
  callback.close();
  project.remove();
});

it('publishes every method that is tried here', async () => {
  const response = await fetch(`${served.issuer}/.well-known/oauth-authorization-server`);
  expect(await response.json()).toMatchObject({
    token_endpoint_auth_methods_supported: METHODS,
    revocation_endpoint_auth_methods_supported: METHODS,
  });
});

describe('a client for people', () => {
  it.each(CELLS)('$library, $way, $method', async ({ library, way, method }) => {
    const identity = await identityOf(registrar, way, method);
    const app = MAKERS[library].app(served.resource, identity);
    const proofs = watchProofs(served.issuer);
    await app.connect((url) => allow(browser, callback, url));
    expect(await lives(app)).toContain(app.held().clientId);
    await dies(app, identity);
    expect(proofs()).toEqual([method]);
  });
});

describe('a machine', () => {
  it.each(MACHINE_CELLS)('$library, $way, $method', async ({ library, method }) => {
    const identity = await machineIdentity(registrar, method);
    const app = MAKERS[library].machine(served.resource, identity);
    const proofs = watchProofs(served.issuer);
    await app.connect(() => Promise.reject(new Error('a machine asks nobody')));
    await lives(app);
    expect(app.held().refreshToken).toBeUndefined();
    expect(proofs()).toEqual([method]);
  });
});

it('leaves out no cell but those that cannot be', () => {
  expect(CELLS).toHaveLength(3 * 3 * 4 - 6);
  expect(MACHINE_CELLS).toHaveLength(3 * 4 - 5);
});

/** It calls a tool, gets new tokens without the person, and calls it again. */
async function lives(app: App): Promise<string> {
  expect(await app.whoami()).toContain('mcp:read');
  const before = app.held();
  await app.refresh();
  const after = app.held();
  expect(after.accessToken).not.toBe(before.accessToken);
  if (before.refreshToken !== undefined) expect(after.refreshToken).not.toBe(before.refreshToken);
  return app.whoami();
}

/** Once it has given its tokens back, neither of them is worth anything. */
async function dies(app: App, identity: Identity): Promise<void> {
  const held = app.held();
  expect(held.refreshToken).toBeDefined();
  await revoke(served.resource, held, identity);
  await expect(app.refresh()).rejects.toThrow();
  await expect(whoamiWith(served.resource, held.accessToken)).rejects.toMatchObject({
    status: 401,
  });
}
