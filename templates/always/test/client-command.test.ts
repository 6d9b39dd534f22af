import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPKCS8 } from 'jose';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { clientTypes, registrationWays, type ClientType } from '../src/auth/client-types.js';
import { openStore } from '../src/store/open-store.js';
import { callWith } from './mcp/call.js';
import { OAuthClient, REDIRECT_URI } from './oauth-client.js';
import { runServer, runBuilt, settingsFor } from './run-built.js';
import { tempDir } from './temp-dir.js';

/** A secret may be sent in either way. */
const SECRET_METHODS = 'client_secret_basic,client_secret_post';

const types = registrationWays['pre-registered']
  ? clientTypes.filter(({ registration }) => registration.includes('pre-registered'))
  : [];

let settings: Record<string, string>;
beforeEach(async () => {
  settings = await settingsFor(tempDir());
});

/** Runs `npm run client …`; its exit code and what it wrote. */
async function client(...args: string[]) {
  const { DEMO_PASSWORD: _, ...rest } = settings;
  const run = runBuilt('commands/client', args, rest);
  return { code: await run.ended, stdout: run.stdout(), stderr: run.stderr() };
}

const field = (stdout: string, name: string) =>
  new RegExp(`^${name} +(\\S+)$`, 'm').exec(stdout)?.[1] ?? '';

/** A new key: its public half in a file, as its owner hands it over. */
async function keyFile() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const file = join(tempDir(), 'public.pem');
  writeFileSync(file, publicKey.export({ type: 'spki', format: 'pem' }));
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { file, pem, privateKey: await importPKCS8(pem, 'ES256') };
}

/** The words that add a client of this type. */
function wordsFor({ kind, methods }: ClientType, key: string): string[] {
  const uris = kind === 'machine' ? [] : [REDIRECT_URI];
  return [
    'add',
    kind,
    'An app',
    ...uris,
    ...(methods[0] === 'private_key_jwt' ? [`key=${key}`] : []),
  ];
}

describe.each(types)('a client of the kind $kind', (type) => {
  it('that is added works, and is out at once when it is removed', async () => {
    await runServer(settings);
    const store = openStore(settings['DATA_DIR'] ?? '');
    onTestFinished(() => store.close());
    const { file, privateKey } = await keyFile();
    const added = await client(...wordsFor(type, file));
    expect(added).toMatchObject({ code: 0 });
    const where = { issuer: settings['ISSUER'] ?? '', store };
    const [method = 'none'] = type.methods;
    const id = field(added.stdout, 'client_id');
    const app = new OAuthClient(where, id, method, privateKey);
    app.secret = field(added.stdout, 'client_secret');
    expect(app.secret !== '').toBe(method.startsWith('client_secret'));
    const machine = type.kind === 'machine';
    const request = machine ? { grant_type: 'client_credentials' } : await app.wanted();
    const { body } = await app.token(request);
    const token = String(body['access_token']);
    const port = Number(settings['PORT']);
    expect((await callWith({ port }, token)).status).toBe(200);

    const listed = await client('list');
    const proof = app.secret === '' ? method : SECRET_METHODS;
    expect(field(added.stdout, 'authenticates')).toBe(proof);
    expect(listed.stdout).toMatch(new RegExp(`^${id} +pre-registered +${proof} +An app$`, 'm'));
    expect(added.stdout.includes('\nscope          mcp:read mcp:write\n')).toBe(machine);
    expect(listed.stdout + listed.stderr).not.toContain(app.secret || 'client_secret ');

    expect(await client('remove', id)).toMatchObject({ code: 0 });
    expect((await callWith({ port }, token)).status).toBe(401);
    expect((await app.token(request)).body['error']).toBe('invalid_client');
    expect((await client('list')).stdout).not.toContain(id);
  });

  it('is added once under one id', async () => {
    const { file } = await keyFile();
    const words = [...wordsFor(type, file), 'id=my.app'];
    expect((await client(...words)).stdout).toMatch(/^client_id +my\.app$/m);
    const again = await client(...words);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toBe('There is a client my.app already.\nChoose another id.\n');
  });
});

describe('a wrong call', () => {
  it('shows how to call it', async () => {
    const calls = [
      [],
      ['add'],
      ['add', 'native'],
      ['remove'],
      ['redirect'],
      ['list', 'x'],
      ['--help'],
    ];
    for (const { code, stdout, stderr } of await Promise.all(
      calls.map((words) => client(...words)),
    )) {
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^Usage: npm run client list\n/);
    }
  });

  /** One sentence of what is wrong and one of what to do, without a stack. */
  async function expectRefused(words: string[], sentence: RegExp): Promise<void> {
    const { code, stdout, stderr } = await client(...words);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  }

  it('of a kind that is not served', () =>
    expectRefused(['add', 'toaster', 'x'], /^Clients of the kind "toaster" cannot be added\./));

  it('to remove who is not there', () =>
    expectRefused(['remove', 'nobody'], /^There is no client nobody\.\n/));

  const people = types.find(
    ({ kind, methods }) => kind !== 'machine' && methods[0] !== 'private_key_jwt',
  );
  it.runIf(people)('with a redirect URI that is none', async () => {
    const add = ['add', people?.kind ?? '', 'x'];
    await expectRefused([...add, 'http://evil.example/cb'], /is http, but not loopback/);
    await expectRefused([...add, 'javascript:alert(1)'], /has the scheme javascript/);
    await expectRefused([...add, 'https://c.example/#x'], /has a fragment/);
    await expectRefused([...add, REDIRECT_URI, 'id=https://x.example/'], /cannot be used/);
    await expectRefused([...add, REDIRECT_URI, 'scope=mcp:read'], /what people allow/);
    await expectRefused([...add, REDIRECT_URI, 'key=/nowhere'], /cannot be read/);
  });

  const keyed = types.find(({ methods }) => methods[0] === 'private_key_jwt');
  it.runIf(keyed)('without a key, or with a private one', async () => {
    const add = ['add', keyed?.kind ?? '', 'x', REDIRECT_URI];
    await expectRefused(add, /prove themselves with a key, and none is given/);
    const file = join(tempDir(), 'private.pem');
    writeFileSync(file, (await keyFile()).pem);
    await expectRefused([...add, `key=${file}`], /has a private key in it/);
    writeFileSync(file, 'not a key');
    await expectRefused([...add, `key=${file}`], /is no public key/);
  });

  it.runIf(types.some(({ kind }) => kind === 'machine'))('for a machine', async () => {
    await expectRefused(['add', 'machine', 'x', REDIRECT_URI], /is redirected nowhere/);
    await expectRefused(['add', 'machine', 'x', 'scope=admin'], /There is no scope admin/);
  });
});
