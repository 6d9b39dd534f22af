import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from '../../src/terminal/progress.js';

let said: string;
beforeEach(() => {
  said = '';
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'hrtime', 'setTimeout'] });
  vi.stubEnv('CI', '');
  vi.stubEnv('ACCESSIBLE', '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Work that takes this long, by a clock that jumps. */
async function work<Result>(ms: number, result: () => Result): Promise<Result> {
  const shown = withProgress('Installing', async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return result();
  });
  shown.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(ms);
  return await shown;
}

describe('progress', () => {
  it('turns on a terminal, counts the seconds, and leaves a clean line', async () => {
    Object.defineProperty(process.stderr, 'isTTY', { get: () => true, configurable: true });
    expect(await work(2500, () => 'done')).toBe('done');
    expect(said).toMatch(/\r⠙ Installing 0 s\r⠹ Installing 0 s/);
    expect(said).toMatch(/Installing 2 s[^\n]*\r\u001b\[K$/);
  });

  it('is lines elsewhere, one at once and then one every quarter of a minute', async () => {
    Object.defineProperty(process.stderr, 'isTTY', { get: () => false, configurable: true });
    await work(31_000, () => undefined);
    expect(said).toBe('Installing…\n  still at it after 15 s\n  still at it after 30 s\n');
  });

  it('stops when the work fails, and hands the failure on', async () => {
    Object.defineProperty(process.stderr, 'isTTY', { get: () => false, configurable: true });
    const failing = work(10, () => {
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(vi.getTimerCount()).toBe(0);
  });
});
