import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../src/store/open-store.js';
import { runServer, runBuilt, settingsFor } from './run-built.js';
import { tempDir } from './temp-dir.js';

let settings: Record<string, string>;
let dataDir: string;
beforeEach(async () => {
  dataDir = tempDir();
  settings = await settingsFor(dataDir);
});

/** It ends with 1 and says so in sentences, without a stack, and without a secret. */
async function expectRefused(changes: Record<string, string>, sentence: RegExp): Promise<void> {
  const run = runBuilt('main', [], { ...settings, ...changes });
  expect(await run.ended).toBe(1);
  expect(run.stderr()).toMatch(sentence);
  expect(run.stderr()).not.toMatch(/^ +at /m);
  expect(run.stderr() + run.stdout()).not.toContain(settings['DEMO_PASSWORD']);
}

it('does not start with a wrong environment: one sentence for each fault', async () => {
  const wrong = { ISSUER: 'http://mcp.example', PORT: 'x' };
  await expectRefused(wrong, /^ISSUER has to start with https:\/\/.*\nPORT is not a number\.\n/m);
});

it('does not start in production with the password of a demonstration', async () => {
  const production = { NODE_ENV: 'production', ISSUER: 'https://mcp.example' };
  await expectRefused(production, /^DEMO_PASSWORD is set, and NODE_ENV is production\.\n/m);
});

it('does not start where something else listens', async () => {
  const other = createServer();
  await new Promise<void>((resolve) =>
    other.listen(Number(settings['PORT']), '127.0.0.1', resolve),
  );
  onTestFinished(() => void other.close());
  await expectRefused({}, /^Something else is listening on 127\.0\.0\.1:\d+\.\n/m);
});

it('does not start with new keys where there are grants', async () => {
  const first = await runServer(settings);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const store = openStore(dataDir);
  await store.write([{ put: { kind: 'Grant', key: 'g', value: {}, grantId: 'g' } }]);
  await store.close();
  rmSync(join(dataDir, 'keys.json'));
  await expectRefused({}, /^The store has grants, but .*keys\.json is missing\.\n/m);
});

it('does not start with a store that is none', async () => {
  const first = await runServer(settings);
  first.child.kill('SIGKILL');
  await first.ended;
  for (const name of readdirSync(dataDir).filter((file) => file !== 'keys.json')) {
    writeFileSync(join(dataDir, name), 'x'.repeat(8192));
  }
  await expectRefused({}, /^.*store.*\n/m);
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes what it is answering when it is stopped: %s',
  async (signal) => {
    const run = await runServer(settings);
    const port = Number(settings['PORT']);
    const body = 'grant_type=refresh_token&client_id=x&refresh_token=y';
    const stopping = new Promise<void>((resolve) => {
      run.child.stdout?.on('data', () => run.stdout().includes('"stopping"') && resolve());
    });
    const answer = new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        host: `localhost:${port}`,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': body.length,
        expect: '100-continue',
      };
      const sent = request({ host: '127.0.0.1', port, path: '/token', method: 'POST', headers });
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      // The server has the head of the request when the signal comes, and the body only after it.
      sent.on('continue', () => run.child.kill(signal));
      void stopping.then(() => sent.end(body));
    });
    expect(await answer).toBe(401);
    expect(await run.ended).toBe(0);
    expect(run.stderr()).not.toMatch(/error/i);
    const late = fetch(`http://127.0.0.1:${port}/healthz`);
    await expect(late).rejects.toThrow();
  },
);

it('says when it is not told of the proxy in front', async () => {
  const run = await runServer({ ...settings, ISSUER: 'https://mcp.example' });
  expect(run.stdout()).toContain('TRUST_PROXY is 0');
});

it('says where it listens, and keeps its files to itself', async () => {
  const run = await runServer(settings);
  const [line = ''] = run
    .stdout()
    .split('\n')
    .filter((text) => text.includes('"listening"'));
  expect(run.stdout()).not.toContain('TRUST_PROXY');
  expect(JSON.parse(line)).toMatchObject({ issuer: settings['ISSUER'], msg: 'listening' });
  expect(statSync(join(dataDir, 'keys.json')).mode & 0o077).toBe(0);
});
