import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { clientTypes, registrationWays } from '../src/auth/client-types.js';
import { openStore } from '../src/store/open-store.js';
import { runServer, runBuilt, settingsFor, type Run } from './run-built.js';
import { authorizationUrl, storeClient } from './store-client.js';
import { tempDir } from './temp-dir.js';

const [people] = clientTypes.filter(
  ({ grants, methods, registration }) =>
    registrationWays['pre-registered'] &&
    registration.includes('pre-registered') &&
    grants.includes('authorization_code') &&
    methods[0] !== 'private_key_jwt',
);

/** What a service shows once it knows its id. */
const SHOWN = 'https://service.example/redirect/7?env=a';

describe.runIf(people)('the redirect URI of a client that is added', () => {
  let settings: Record<string, string>;
  let server: Run;
  beforeEach(async () => {
    settings = await settingsFor(tempDir());
    server = await runServer(settings);
  });

  async function client(...words: string[]) {
    const run = runBuilt('commands/client', words, { ...settings, DEMO_PASSWORD: '' });
    return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
  }

  const ask = (clientId: string, redirectUri: string) =>
    fetch(authorizationUrl(settings['ISSUER'] ?? '', { clientId, redirectUri }), {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });

  async function expectRefused(redirectUri: string): Promise<string> {
    const answer = await ask('my.app', redirectUri);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    return answer.text();
  }

  /** Every redirect URI in the log. */
  const logged = () =>
    server
      .stdout()
      .split('\n')
      .filter((line) => line.includes('"redirect_uri":'))
      .map((line) => (JSON.parse(line) as { redirect_uri: unknown }).redirect_uri);

  it('can be said later, and is found in the log and not on the page', async () => {
    const added = await client('add', people?.kind ?? '', 'A service', 'id=my.app');
    expect(added.code).toBe(0);
    expect(added.stderr).toContain('npm run client redirect my.app REDIRECT_URI\n');

    const page = await expectRefused(SHOWN);
    expect(page).toMatch(/address that the owner of this server has not\s+allowed/);
    expect(page).not.toContain('service.example');
    await expect.poll(logged).toEqual([SHOWN]);

    const changed = await client('redirect', 'my.app', SHOWN, 'https://service.example/other');
    expect(changed).toMatchObject({ code: 0, stderr: '' });
    expect(changed.stdout).toBe(
      `redirect_uri  ${SHOWN}\nredirect_uri  https://service.example/other\n`,
    );
    expect(await client('redirect', 'my.app')).toEqual(changed);
    expect((await ask('my.app', SHOWN)).status).toBe(303);
    await expectRefused('https://service.example/redirect/7');

    await client('redirect', 'my.app', 'https://service.example/other');
    await expectRefused(SHOWN);
  });

  it('is not written to the log when nobody could allow it, and never at any length', async () => {
    await client('add', people?.kind ?? '', 'A service', 'id=my.app');
    const refused = ['https://u:pass@evil.example/', 'https://evil.example/\r\n{}', 'javascript:x'];
    for (const uri of refused) await expectRefused(uri);
    await expectRefused(`https://evil.example/\u202e${'x'.repeat(1500)}`);
    await expect.poll(logged).toHaveLength(1);
    expect(logged()[0]).toMatch(/^https:\/\/evil\.example\/x{470,}…$/);
    expect(server.stdout()).toContain(
      '"redirect_uri_fault":"has the scheme javascript, which is not',
    );
    expect(server.stdout()).not.toMatch(/pass@|\u202e/);
  });

  it('is not changed for who is not there, who is no place, or who said it itself', async () => {
    const store = openStore(settings['DATA_DIR'] ?? '');
    onTestFinished(() => store.close());
    const itself = (await storeClient(store, { client_id_issued_at: 1 })).clientId;
    const machine = (await storeClient(store, { grant_types: ['client_credentials'] })).clientId;
    await client('add', people?.kind ?? '', 'A service', SHOWN, 'id=my.app');
    const sentences = {
      nobody: 'There is no client nobody.',
      [itself]: `The client ${itself} registered itself, and its redirect URIs with it.`,
      [machine]: 'A machine is redirected nowhere.',
    };
    const refused = Object.entries(sentences).map(async ([id, sentence]) => {
      const { code, stdout, stderr } = await client('redirect', id, SHOWN);
      expect([code, stdout, stderr.split('\n')[0]]).toEqual([1, '', sentence]);
    });
    await Promise.all(refused);
    const wrong = await client('redirect', 'my.app', SHOWN, 'http://evil.example/cb');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('is http, but not loopback');
    expect((await ask('my.app', SHOWN)).status).toBe(303);
  });
});
