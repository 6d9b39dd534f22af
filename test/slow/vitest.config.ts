import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.js';

/** Generated projects that are installed and started, real clients, browsers and registries. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/slow/**/*.test.ts'],
    globalSetup: ['test/slow/install-once.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
});
