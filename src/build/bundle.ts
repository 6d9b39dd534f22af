import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { typescriptSyntax } from './typescript-syntax.js';

/** What every command needs. */
const START = [
  /[\\/]src[\\/](main|problem|options[\\/](?!completion[\\/]|questions|answers-|repeat-|package-name))/,
  /[\\/]terminal[\\/](say|style|environment)/,
];

/** What the commands need besides that are about clients. */
const ABOUT_CLIENTS = [
  /[\\/]src[\\/](clients|options)[\\/]/,
  /[\\/](create-answers|read-templates|check-table)\.ts$/,
  /[\\/]terminal[\\/](cancelled|fit|picker-state|progress)/,
];

/** What loads together stands in one file, because each one more is opened and compiled by itself. */
const GROUPS = [
  { name: 'main', test: (id: string) => START.some((pattern) => pattern.test(id)) },
  { name: 'presets', test: (id: string) => ABOUT_CLIENTS.some((pattern) => pattern.test(id)) },
  { name: 'plan', test: /[\\/]src[\\/]plan[\\/]/ },
  { name: 'prompts', test: /[\\/]terminal[\\/](picker|plain-asker|screen)|[\\/]@inquirer[\\/]/ },
  // The command and the library start the same engines.
  {
    name: 'patch',
    test: /[\\/]src[\\/](patch[\\/](plan-patch|project[\\/]|facts[\\/]member-names|decisions[\\/]decision\.)|commands[\\/](patch\.|patch[\\/](is-|read-)|repair[\\/]summary))/,
  },
  // Most projects have nothing to show and nothing to write.
  {
    name: 'write-patch',
    test: /[\\/]commands[\\/](patch[\\/](settle|show|undo)|repair[\\/](?!ask))/,
  },
  // Most projects have no candidate, and then there is nothing to decide.
  { name: 'decide', test: /[\\/]src[\\/]patch[\\/]/ },
  { name: 'check', test: /[\\/]src[\\/](check[\\/]|commands[\\/]check[.\\/](?!source))/ },
  // Reading source takes a parser, which the check of a server does without.
  { name: 'check-source', test: /[\\/]commands[\\/]check[\\/]source[\\/]/ },
  { name: 'python', test: /[\\/]@lezer[\\/]/ },
  { name: 'typescript', test: /typescript-syntax/ },
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
    // The start is one file only if other files may take what they share with it from there.
    preserveEntrySignatures: 'allow-extension',
    plugins: [typescriptSyntax(root)],
    output: {
      dir: dist,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: '[name].cjs',
      minify: true,
      codeSplitting: { groups: GROUPS },
    },
  });
  // The package is "type": "module"; without this a .js file beside the bundle would be one too.
  writeFileSync(join(dist, 'package.json'), '{"type":"commonjs"}\n');
}
