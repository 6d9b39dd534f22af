import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { lookup, Resolver } from 'node:dns/promises';
import { expect, it, onTestFinished } from 'vitest';
import { lookUpPublic } from '../src/auth/look-up-public.js';

function lookUp(resolver: Parameters<typeof lookUpPublic>[0], name: string): Promise<unknown> {
  return new Promise((resolve) => {
    lookUpPublic(resolver)(name, { all: true }, (error, addresses) => resolve(error ?? addresses));
  });
}

it('goes on with others while names are not answered', async () => {
  const silent = createSocket('udp4').bind(0, '127.0.0.1');
  onTestFinished(() => void silent.close());
  await once(silent, 'listening');
  const resolver = new Resolver({ timeout: 300, tries: 1 });
  resolver.setServers([`127.0.0.1:${silent.address().port}`]);
  const pending = Array.from({ length: 50 }, (_, index) => lookUp(resolver, `h${index}.example`));
  const unanswered = Promise.race(pending).then(() => 'one of those');
  const another = lookup('localhost').then(() => 'another');
  expect(await Promise.race([another, unanswered])).toBe('another');
  for (const answer of await Promise.all(pending)) expect(answer).toBeInstanceOf(Error);
});

it.each([
  [['8.8.8.8'], ['2606:4700::1111'], 2],
  [['8.8.8.8'], undefined, 1],
  [undefined, ['2606:4700::1111'], 1],
  [['8.8.8.8', '10.0.0.1'], undefined, 0],
  [['8.8.8.8'], ['::1'], 0],
  [undefined, undefined, 0],
])('%j and %j are %i addresses to connect to', async (four, six, count) => {
  const answer = (addresses: string[] | undefined) => () =>
    addresses ? Promise.resolve(addresses) : Promise.reject(new Error('no such name'));
  // A name server that answers so; only the types know more of a resolver.
  const resolver = { resolve4: answer(four), resolve6: answer(six) } as never;
  const found = await lookUp(resolver, 'app.example');
  if (count === 0) expect(found).toBeInstanceOf(Error);
  else expect(found).toHaveLength(count);
});
