import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { guardedFetch } from '../src/auth/guarded-fetch.js';
import { isPublicAddress } from '../src/auth/public-address.js';
import { canary } from './canary.js';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.255', '169.254.169.254'],
  ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.0.1', '198.18.0.1'],
  ...['198.51.100.1', '203.0.113.1', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:8.8.8.8'],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', 'fc00::1', 'fd12::1', 'fe80::1'],
  ...['2001:db8::1', '2001::1', '2002:7f00:1::', '3fff::1', 'ff02::1', '', 'localhost', '127.1'],
])('is not public: %j', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])(
  'is public: %s',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

it('does not even connect to this machine, by whatever name', async () => {
  const { port, hits } = await canary();
  const fetch = guardedFetch();
  const hosts = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0.0.0.0', 'localhost', '[::1]'];
  for (const host of [...hosts, '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::]']) {
    for (const scheme of ['http', 'https']) {
      await expect(fetch(`${scheme}://${host}:${port}/`)).rejects.toThrow();
    }
  }
  expect(hits()).toBe(0);
});

it('is not made where a proxy would look the names up', () => {
  void globalThis.Response;
  const names = [1, 2].map((version) => Symbol.for(`undici.globalDispatcher.${version}`));
  for (const name of names.filter((one) => Reflect.has(globalThis, one))) {
    const dispatcher: unknown = Reflect.get(globalThis, name);
    onTestFinished(() => void Reflect.set(globalThis, name, dispatcher));
    Reflect.set(globalThis, name, new (class EnvHttpProxyAgent {})());
  }
  expect(guardedFetch).toThrow('through a proxy');
});

it('asks the internet for anything else, without following where that leads', async () => {
  const asked = vi.fn(async () => new Response('{}'));
  vi.stubGlobal('fetch', asked);
  await guardedFetch()('https://app.example/client');
  expect(asked).toHaveBeenCalledWith(
    'https://app.example/client',
    expect.objectContaining({ redirect: 'error', dispatcher: expect.anything() }),
  );
});
