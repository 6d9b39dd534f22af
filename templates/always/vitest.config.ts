import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    // The modules of the server keep nothing: each test starts one of its own.
    isolate: false,
    // Tests start real servers, and password hashes take their time on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
