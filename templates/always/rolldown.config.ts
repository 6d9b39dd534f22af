import { defineConfig, type Plugin } from 'rolldown';

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
  plugins: [withoutTables()],
  output: { dir: 'dist', cleanDir: true },
});

/**
 * Leaves out the tables of Chinese, Japanese and Korean encodings, a tenth of what there would be to
 * load: forms are read as UTF-8 whatever they say of themselves, and JSON has to be (RFC 8259 §8.1).
 */
function withoutTables(): Plugin {
  const id = /[\\/]iconv-lite[\\/]encodings[\\/]dbcs-data\.js$/;
  return {
    name: 'without-tables',
    load: { filter: { id }, handler: () => 'module.exports = {};' },
  };
}
