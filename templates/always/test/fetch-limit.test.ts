import type { Request, Response as Answer } from 'express';
import { expect, it } from 'vitest';
import { countPages, FetchLimit } from '../src/auth/fetch-limit.js';

/** Runs what a page does for this address. */
function pageFor<Result>(ip: string, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    void countPages({ ip } as Request, {} as Answer, () => void work().then(resolve, reject));
  });
}

it('counts what pages fetch for who asks for them, and for nobody else', async () => {
  const fetch = new FetchLimit().applyTo(() => Promise.resolve(new Response()));
  const fetchFor = (ip: string) => pageFor(ip, () => fetch('https://app.example/client'));
  for (let times = 0; times < 60; times += 1) await fetchFor('192.0.2.1');
  await expect(fetchFor('192.0.2.1')).rejects.toThrow('too many requests');
  expect((await fetchFor('192.0.2.2')).status).toBe(200);
});
