import { chmodSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listKeys, loadKeys, rotateKeys } from '../src/keys.js';
import { OwnerProblem } from '../src/owner-problem.js';
import { tempDir } from './temp-dir.js';

const DAY = 24 * 60 * 60 * 1000;
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'];
const create = { mayCreate: async () => true };
const restore = { mayCreate: async () => false };

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2030-01-01T12:00:00Z') }),
);
afterEach(() => void vi.useRealTimers());

const kids = (keys: readonly JWK[]) => keys.map(({ kid }) => kid);

function readText(dataDir: string): string {
  return readFileSync(join(dataDir, 'keys.json'), 'utf8');
}

/** What the owner reads. */
async function problemOf(work: Promise<unknown>): Promise<string> {
  const problem = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(OwnerProblem);
  const { message, hint } = problem as OwnerProblem;
  return `${message} ${hint}`;
}

test('the first start makes the keys, the next starts read them', async () => {
  const dataDir = join(tempDir(), 'data');
  const made = await loadKeys(dataDir, create);
  expect(made.signing).toMatchObject([
    { alg: 'ES256', use: 'sig', crv: 'P-256', d: expect.any(String) },
    { alg: 'RS256', use: 'sig', kty: 'RSA', d: expect.any(String) },
  ]);
  expect(new Set(kids(made.signing)).size).toBe(2);
  expect(made.cookieKeys).toHaveLength(1);
  expect(await loadKeys(dataDir, restore)).toStrictEqual(made);
  expect(await loadKeys(tempDir(), create)).not.toStrictEqual(made);
});

test('first starts at the same time all work with the same keys', async () => {
  vi.useRealTimers();
  const dataDir = join(tempDir(), 'data');
  const starts = await Promise.all([1, 2, 3].map(() => loadKeys(dataDir, create)));
  const kept = await loadKeys(dataDir, restore);
  for (const keys of starts) expect(keys).toStrictEqual(kept);
  expect(readdirSync(dataDir)).toEqual(['keys.json']);
});

test('what the private keys sign, the public keys prove', async () => {
  const { signing, publicJwks } = await loadKeys(tempDir(), create);
  for (const [index, jwk] of signing.entries()) {
    const header = { alg: jwk.alg ?? '', kid: jwk.kid ?? '' };
    const token = await new SignJWT({}).setProtectedHeader(header).sign(await importJWK(jwk));
    const proof = publicJwks.keys[index] ?? {};
    expect(proof).toMatchObject({ ...header, use: 'sig' });
    await expect(jwtVerify(token, await importJWK(proof))).resolves.toBeDefined();
  }
});

test('no private member is among the public keys', async () => {
  const dataDir = tempDir();
  await loadKeys(dataDir, create);
  await rotateKeys(dataDir);
  const { publicJwks } = await loadKeys(dataDir, restore);
  expect(publicJwks.keys).toHaveLength(4);
  for (const name of publicJwks.keys.flatMap(Object.keys)) expect(PRIVATE).not.toContain(name);
});

describe.skipIf(process.platform === 'win32')('other users of the machine', () => {
  test('cannot read the file, nor the directory', async () => {
    const dataDir = join(tempDir(), 'data');
    await loadKeys(dataDir, create);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
    await rotateKeys(dataDir);
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  test.each([0o640, 0o604, 0o602])('a file that is open to them is refused: %o', async (mode) => {
    const dataDir = tempDir();
    await loadKeys(dataDir, create);
    chmodSync(join(dataDir, 'keys.json'), mode);
    const says = new RegExp(`open to other users .*mode ${mode.toString(8)}.* chmod 600`);
    expect(await problemOf(loadKeys(dataDir, restore))).toMatch(says);
    expect(await problemOf(rotateKeys(dataDir))).toMatch(says);
  });
});

describe('a rotation', () => {
  test('puts new keys first and keeps those before, also twice', async () => {
    const dataDir = tempDir();
    const first = await loadKeys(dataDir, create);
    await rotateKeys(dataDir);
    const second = await loadKeys(dataDir, restore);
    await rotateKeys(dataDir);
    const third = await loadKeys(dataDir, restore);

    expect(second.signing.slice(2)).toStrictEqual(first.signing);
    expect(third.signing.slice(2)).toStrictEqual(second.signing);
    expect(third.signing.map(({ alg }) => alg).slice(0, 2)).toEqual(['ES256', 'RS256']);
    expect(kids(third.publicJwks.keys)).toEqual(kids(third.signing));
    expect(third.cookieKeys.slice(1)).toStrictEqual(second.cookieKeys);
    expect(new Set([...kids(third.signing), ...third.cookieKeys]).size).toBe(9);
  });

  test('retires for 30 days, counted from the first rotation after it', async () => {
    const dataDir = tempDir();
    const first = await loadKeys(dataDir, create);
    vi.setSystemTime(Date.now() + 100 * DAY);
    await rotateKeys(dataDir);
    vi.setSystemTime(Date.now() + 29 * DAY);
    await rotateKeys(dataDir);
    const second = await loadKeys(dataDir, restore);
    expect(kids(second.publicJwks.keys).slice(4)).toEqual(kids(first.signing));

    vi.setSystemTime(Date.now() + DAY);
    const third = await loadKeys(dataDir, restore);
    expect(third.signing).toStrictEqual(second.signing.slice(0, 4));
    expect(kids(third.publicJwks.keys)).toEqual(kids(third.signing));
    expect(third.cookieKeys).toStrictEqual(second.cookieKeys.slice(0, 2));

    await rotateKeys(dataDir);
    for (const kid of kids(first.signing)) expect(readText(dataDir)).not.toContain(kid);
  });

  test('goes on after one that was killed half-way', async () => {
    const dataDir = tempDir();
    const before = await loadKeys(dataDir, create);
    const half = join(dataDir, 'keys.json.half.tmp');
    writeFileSync(half, readText(dataDir).slice(0, 500), { mode: 0o644 });
    utimesSync(half, 0, 0);
    expect(await loadKeys(dataDir, restore)).toStrictEqual(before);
    await rotateKeys(dataDir);
    expect((await loadKeys(dataDir, restore)).signing.slice(2)).toStrictEqual(before.signing);
    expect(readdirSync(dataDir)).toEqual(['keys.json']);
  });

  test('needs keys to rotate', async () => {
    expect(await problemOf(rotateKeys(tempDir()))).toMatch(
      /There are no keys: .*keys\.json is missing/,
    );
  });
});

test('keys that are missing beside a store with grants are not made anew', async () => {
  const dataDir = tempDir();
  expect(await problemOf(loadKeys(dataDir, restore))).toMatch(
    /store has grants, but .*keys\.json is missing\. Restore it from the backup/,
  );
  expect(() => readText(dataDir)).toThrow();
});

const faults: [string, RegExp, string][] = [
  ['nothing', /^[^]*/, ''],
  ['half of it', /[^]{2000}$/, ''],
  ['another version', /"version": 1/, '"version": 2'],
  ['no ES256 key', /"ES256"/, '"RS256"'],
  ['a key that is none', /"(x|d)": "[^"]+"/g, '"$1": "AAAA"'],
  ['no signing key in use', /\},(?=\s+"createdAt")/g, '}, "retiredAt": 9e9,'],
  ['no cookie key in use', /("key": "[^"]+")/, '$1, "retiredAt": 9e9'],
];

test.each(faults)('a damaged file is refused without quoting it: %s', async (_, part, by) => {
  const dataDir = tempDir();
  const { signing, cookieKeys } = await loadKeys(dataDir, create);
  writeFileSync(join(dataDir, 'keys.json'), readText(dataDir).replace(part, by));
  const says = await problemOf(loadKeys(dataDir, create));
  expect(says).toMatch(/keys\.json is damaged.*Restore it from a backup/);
  for (const secret of [signing[0]?.d, cookieKeys[0]]) expect(says).not.toContain(secret);
});

test('a list of the keys shows when each was made and retired, and no secret', async () => {
  const dataDir = tempDir();
  await loadKeys(dataDir, create);
  const made = Date.now() / 1000;
  vi.setSystemTime(Date.now() + DAY);
  await rotateKeys(dataDir);
  const facts = { kid: expect.any(String), createdAt: made + DAY / 1000 };
  const old = { kid: expect.any(String), createdAt: made, retiredAt: made + DAY / 1000 };
  expect(await listKeys(dataDir)).toStrictEqual([
    { ...facts, alg: 'ES256' },
    { ...facts, alg: 'RS256' },
    { ...old, alg: 'ES256' },
    { ...old, alg: 'RS256' },
  ]);
});
