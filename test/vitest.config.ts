import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What `npm test` runs: everything that needs no server, browser, registry or newer Node. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: ['test/**/*.test.ts'],
    exclude: ['test/slow/**', 'test/bench/**', 'test/**/cases/**', 'test/**/fixtures/**'],
    // Milliseconds: what hangs has to end, and what is slow on a busy machine has not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
