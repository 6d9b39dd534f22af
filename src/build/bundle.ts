import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, build } from 'rolldown';

/**
 * What yargs needs less of than it loads. Its help is plain ASCII, where width is length and nothing is
 * to be stripped: the real modules cost 40 ms at every start. Node's own assert costs 5 ms, and the
 * search for somebody's package.json, to guess a version from, 5 more.
 */
const LEAN: Readonly<Record<string, string>> = {
  'string-width': 'export default (text) => text.length;',
  'strip-ansi': 'export default (text) => text;',
  'escalade/sync': 'export default () => undefined;',
  assert: `
    const refuse = (message) => { throw new Error(String(message)); };
    export const strictEqual = (a, b, message) => { if (a !== b) refuse(message); };
    export const notStrictEqual = (a, b, message) => { if (a === b) refuse(message); };
  `,
};

const LEANER = /[\\/]node_modules[\\/](yargs|cliui|wrap-ansi)[\\/]/;

const leanYargs: Plugin = {
  name: 'lean-yargs',
  resolveId: (source, importer = '') =>
    source in LEAN && LEANER.test(importer) ? `\0${source}` : null,
  load: (id) => (id.startsWith('\0') ? (LEAN[id.slice(1)] ?? null) : null),
};

/** ts-morph carries TypeScript's own declarations as text; `patch` reads syntax, which needs none of them. */
const noDeclarations: Plugin = {
  name: 'no-declarations',
  transform: {
    filter: { id: /ts-morph-common\.js$/ },
    handler: (code) =>
      code.replace(/^const libFiles = \[\{[^]*?^ {4}\}\];$/m, 'const libFiles = [];'),
  },
};

/** What loads together stands in one file; `patch`, `check` and the prompts keep theirs. */
const GROUPS = [
  {
    name: 'yargs',
    test: /node_modules[\\/](yargs|yargs-parser|y18n|cliui|escalade|get-caller-file)[\\/]/,
  },
  {
    name: 'shared',
    test: /[\\/]src[\\/](problem|options|clients|terminal[\\/](say|style|environment|progress))/,
  },
  { name: 'plan', test: /[\\/]src[\\/]plan[\\/]/ },
  { name: 'check-table', test: /[\\/]commands[\\/]check[\\/]check-table/ },
  { name: 'cancelled', test: /[\\/]terminal[\\/]cancelled/ },
  // The command and the library start the same engines.
  { name: 'patch', test: /[\\/]src[\\/](patch[\\/]|commands[\\/]patch(\.|[\\/](?!ask)))/ },
  { name: 'check', test: /[\\/]src[\\/](check[\\/]|commands[\\/]check(\.|[\\/]))/ },
];

/**
 * Bundles `src/main.ts`, and `src/index.ts` for programs, into `dist`: one CommonJS file for the start,
 * because an ES module costs Node 20 a quarter more, and one for each part that loads only when it is
 * needed.
 */
export async function bundle(root: string, dist: string): Promise<void> {
  await build({
    input: { main: join(root, 'src/main.ts'), index: join(root, 'src/index.ts') },
    platform: 'node',
    // yargs looks for configuration files through it, which we never ask it to.
    transform: { define: { 'import.meta.resolve': 'undefined' } },
    plugins: [leanYargs, noDeclarations],
    output: {
      dir: dist,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
      // Few files: each one more is opened and compiled by itself.
      codeSplitting: { groups: GROUPS },
    },
  });
  // The package is "type": "module"; without this a .js file beside the bundle would be one too.
  writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
}
