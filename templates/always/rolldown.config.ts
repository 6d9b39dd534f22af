import { defineConfig } from 'rolldown';

/** One file in the place of a thousand, which a server would have to find and read as it starts. */
export default defineConfig({
  input: {
    main: 'src/main.ts',
    'commands/client': 'src/commands/client.ts',
    'commands/keys': 'src/commands/keys.ts',
    'commands/user': 'src/commands/user.ts',
  },
  platform: 'node',
  // It is machine code in part, which stays where it was installed.
  external: ['libsql'],
  // A dependency of Koa defines its functions by it.
  checks: { eval: false },
  output: { dir: 'dist', cleanDir: true },
});
