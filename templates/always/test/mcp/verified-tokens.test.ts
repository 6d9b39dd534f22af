import { afterEach, expect, it, vi } from 'vitest';
import { VerifiedTokens } from '../../src/mcp/verified-tokens.js';

afterEach(() => void vi.useRealTimers());

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

it('knows a token it kept, and no other', () => {
  const verified = new VerifiedTokens();
  const claims = { exp: inSeconds(60) };
  verified.keep('a.b.c', claims);
  expect(verified.find('a.b.c')).toBe(claims);
  expect(verified.find('a.b.d')).toBeUndefined();
});

it('forgets a token that has expired', () => {
  vi.useFakeTimers();
  const verified = new VerifiedTokens();
  verified.keep('a.b.c', { exp: inSeconds(60) });
  vi.advanceTimersByTime(61_000);
  expect(verified.find('a.b.c')).toBeUndefined();
});

it('keeps a bounded number, the newest ones', () => {
  const verified = new VerifiedTokens();
  for (let count = 0; count <= 1000; count += 1) verified.keep(`${count}`, { exp: inSeconds(60) });
  expect(verified.find('0')).toBeUndefined();
  expect(verified.find('1000')).toBeDefined();
});
