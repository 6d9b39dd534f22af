import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { methodsOf } from '../src/auth/accepted.js';
import { registrationManagement } from '../src/auth/client-types.js';
import { openStore } from '../src/store/open-store.js';
import { Browser } from './browser.js';
import {
  makeClient,
  OAuthClient,
  peoplesMethods,
  post,
  tokensOf,
  VERIFIER,
} from './oauth-client.js';
import { register, registered } from './register.js';
import { runServer, settingsFor, type Run } from './run-built.js';
import { PASSWORD } from './start-server.js';
import { authorizationUrl } from './store-client.js';
import { tempDir } from './temp-dir.js';

describe.runIf(peoplesMethods.length > 0)('what is secret', () => {
  /** A server of its own process, whose log is read. */
  async function setUp() {
    const dataDir = tempDir();
    const settings = await settingsFor(dataDir);
    const run = await runServer({ ...settings, LOG_LEVEL: 'trace' });
    const store = openStore(dataDir);
    onTestFinished(() => store.close());
    return { dataDir, run, where: { issuer: settings['ISSUER'] ?? '', store } };
  }

  /** Every place where this text is: the files of the store, and the log. */
  function placesOf(secret: string, dataDir: string, run: Run): string[] {
    expect(secret.length, 'nothing to look for').toBeGreaterThanOrEqual(8);
    const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' });
    const texts = files
      .filter((name) => /\.\w+(-wal|-shm)?$/.test(name))
      .map((name) => [name, readFileSync(join(dataDir, name), 'latin1')] as const);
    const all = [...texts, ['log', run.stdout() + run.stderr()] as const];
    expect(texts.length).toBeGreaterThan(1);
    return all.filter(([, text]) => text.includes(secret)).map(([name]) => name);
  }

  it.each(peoplesMethods)('is neither stored nor logged: %s', async (method) => {
    const { dataDir, run, where } = await setUp();
    const dynamic = methodsOf('dynamic').includes(method);
    const client = dynamic ? await registered(where, method) : await makeClient(where, method);
    const secrets = await wholeFlow(client);
    for (const [name, secret] of Object.entries(secrets)) {
      expect(placesOf(secret, dataDir, run), name).toEqual([]);
    }
    // What is looked for would be found: the client's id is no secret.
    expect(placesOf(client.clientId, dataDir, run)).not.toEqual([]);
  });

  it.runIf(registrationManagement)('is no registration token either', async () => {
    const { dataDir, run, where } = await setUp();
    const [method] = methodsOf('dynamic').filter((one) => one !== 'private_key_jwt');
    if (method === undefined) return;
    const asked = { redirect_uris: ['https://app.example/cb'], token_endpoint_auth_method: method };
    const { body } = await register(where, asked);
    expect(placesOf(String(body['registration_access_token']), dataDir, run)).toEqual([]);
  });
});

/** Does everything once, also what is refused; every secret that was part of it, by its name. */
async function wholeFlow(client: OAuthClient): Promise<Record<string, string>> {
  const { issuer } = client.server;
  const browser = new Browser(issuer);
  const login = await browser.get(authorizationUrl(issuer, client, { state: 'a state to keep' }));
  const consent = await browser.logIn(login, 'demo', PASSWORD);
  const { leftFor } = await browser.approve(consent);
  const code = leftFor?.searchParams.get('code') ?? '';
  const proof = await client.proof();
  const request = { grant_type: 'authorization_code', code, redirect_uri: client.redirectUri };
  const first = tokensOf(await client.token({ ...request, code_verifier: VERIFIER }, proof));
  const second = tokensOf(await client.refresh(first.refresh));
  const third = tokensOf(await client.refresh(second.refresh));
  await client.exchange(code, {
    code_verifier: 'a wrong verifier that is as long as it has to be',
  });
  await post(`${issuer}/token`, { refresh_token: third.refresh }, proof);
  await post(`${issuer}/token?client_secret=${client.secret}`, { code });
  await client.revoke('a token nobody has given out');
  const cookies = ['session', 'interaction'].map((name) => browser.cookie(name));
  const assertion = proof.body?.['client_assertion'];
  return {
    ...{ code, verifier: VERIFIER, password: PASSWORD },
    ...{
      access: first.access,
      refresh: first.refresh,
      last: third.refresh,
      middle: second.refresh,
    },
    ...(client.method.startsWith('client_secret') && { secret: client.secret }),
    ...(assertion !== undefined && { assertion }),
    ...(cookies[0] !== undefined && { session: cookies[0] }),
  };
}
