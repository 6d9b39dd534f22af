import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, build } from 'rolldown';

/**
 * What yargs measures is our help, which is plain ASCII: there width is length and nothing is to be
 * stripped. The real modules cost 40 ms at every start.
 */
const PLAIN_TEXT: Readonly<Record<string, string>> = {
  'string-width': 'export default (text) => text.length;',
  'strip-ansi': 'export default (text) => text;',
};

const plainText: Plugin = {
  name: 'plain-text',
  resolveId: (source) => (source in PLAIN_TEXT ? `\0${source}` : null),
  load: (id) => (id.startsWith('\0') ? (PLAIN_TEXT[id.slice(1)] ?? null) : null),
};

/**
 * Bundles `src/main.ts` into `dist`: one CommonJS file for the start, because an ES module costs Node 20
 * a quarter more, and one for each part that loads only when it is needed.
 */
export async function bundle(root: string, dist: string): Promise<void> {
  await build({
    input: { main: join(root, 'src/main.ts') },
    platform: 'node',
    // yargs looks for configuration files through it, which we never ask it to.
    transform: { define: { 'import.meta.resolve': 'undefined' } },
    plugins: [plainText],
    output: {
      dir: dist,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
    },
  });
  // The package is "type": "module"; without this a .js file beside the bundle would be one too.
  writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
}
