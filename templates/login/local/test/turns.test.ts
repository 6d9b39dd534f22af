import { expect, test } from 'vitest';
import { Turns } from '../src/login/turns.js';

/** Work that ends when it is told to. */
function work() {
  let resolve = (_: string): void => {};
  let reject = (_: Error): void => {};
  const promise = new Promise<string>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}

test('so many are at it, the others wait in order, and it is full when so many wait', async () => {
  const turns = new Turns({ atOnce: 2, waiting: 2 });
  const begun: number[] = [];
  const works = Array.from({ length: 4 }, work);
  const results = works.map(({ promise }, index) => {
    expect(turns.isFull()).toBe(false);
    return turns.take(() => {
      begun.push(index);
      return promise;
    });
  });
  expect([begun, turns.isFull()]).toEqual([[0, 1], true]);

  works[1]?.resolve('second');
  expect(await results[1]).toBe('second');
  await expect.poll(() => begun).toEqual([0, 1, 2]);
  expect(turns.isFull()).toBe(false);

  works[0]?.reject(new Error('failed'));
  await expect(results[0]).rejects.toThrow('failed');
  await expect.poll(() => begun).toEqual([0, 1, 2, 3]);

  for (const one of works.slice(2)) one.resolve('done');
  expect(await Promise.all(results.slice(2))).toEqual(['done', 'done']);
  // All turns are free again.
  const more = [turns.take(async () => begun.push(4)), turns.take(async () => begun.push(5))];
  await Promise.all(more);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
});
