import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { LoginThrottle } from '../src/login/throttle.js';

const MINUTE = 60_000;

/** How many of these attempts in a row it lets through. */
function admitted(throttle: LoginThrottle, names: readonly string[], address: string): number {
  return names.filter((name) => throttle.admits({ name, address })).length;
}

function times(count: number, name: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => name(index));
}

test('lets ten wrong passwords for a name through in fifteen minutes', () => {
  let now = 0;
  const throttle = new LoginThrottle(() => now);
  expect(
    admitted(
      throttle,
      times(50, () => 'ada'),
      '192.0.2.1',
    ),
  ).toBe(10);
  now = 14 * MINUTE;
  expect(admitted(throttle, ['ada'], '192.0.2.1')).toBe(0);
  now = 15 * MINUTE;
  expect(
    admitted(
      throttle,
      times(50, () => 'ada'),
      '192.0.2.1',
    ),
  ).toBe(10);
});

test('does not lock somebody out for what happens elsewhere', () => {
  const throttle = new LoginThrottle();
  admitted(
    throttle,
    times(50, () => 'ada'),
    '192.0.2.1',
  );
  expect(throttle.admits({ name: 'ada', address: '192.0.2.2' })).toBe(true);
  expect(throttle.admits({ name: 'bob', address: '192.0.2.1' })).toBe(true);
});

test('lets fifty through from one address, whatever the names', () => {
  const throttle = new LoginThrottle();
  expect(
    admitted(
      throttle,
      times(200, (index) => `user ${index}`),
      '192.0.2.1',
    ),
  ).toBe(50);
});

test('counts a network of IPv6 as one address', () => {
  const throttle = new LoginThrottle();
  admitted(
    throttle,
    times(10, () => 'ada'),
    '2001:db8:1:2::1',
  );
  expect(throttle.admits({ name: 'ada', address: '2001:db8:1:2:ffff::9' })).toBe(false);
  expect(throttle.admits({ name: 'ada', address: '2001:db8:1:3::1' })).toBe(true);
});

test('forgets what came before the right password', () => {
  const throttle = new LoginThrottle();
  const attempt = { name: 'ada', address: '192.0.2.1' };
  for (let round = 0; round < 100; round += 1) {
    expect(
      admitted(
        throttle,
        times(3, () => 'ada'),
        '192.0.2.1',
      ),
    ).toBe(3);
    for (let right = 0; right < 3; right += 1) throttle.forgive(attempt);
  }
});

test('does not grow with the number of guesses', () => {
  const throttle = new LoginThrottle();
  const before = bytesInUse();
  for (let index = 0; index < 200_000; index += 1) {
    throttle.admits({
      name: `user ${index}`.padEnd(90, '.'),
      address: `10.${index % 250}.${index % 251}.${index % 249}`,
    });
  }
  expect(bytesInUse() - before).toBeLessThan(30_000_000);
  // Without this, it would be gone from the heap as well.
  expect(throttle.admits({ name: 'ada', address: '192.0.2.1' })).toBe(true);
});

/** What is left of the heap when everything nobody needs is gone from it. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
