import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests start real servers, and password hashes take their time on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
