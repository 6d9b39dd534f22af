import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes what TypeScript has to know of `src/index.ts` into a folder: its declarations, and those they
 * name, without the rest of the program.
 *
 * @param workshop a folder for what is thrown away.
 */
export function declareTypes(root: string, workshop: string, target: string): void {
  const all = join(workshop, 'declarations');
  const flags = ['--declaration', '--emitDeclarationOnly', '--noEmit', 'false', '--rootDir', 'src'];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const settings = ['--ignoreConfig', ...COMPILER, ...flags, '--outDir', all, 'src/index.ts'];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...settings], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The types of src/index.ts could not be declared:\n${stdout}`);
  for (const file of reachedFrom(all, 'index.d.ts')) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(all, file), join(target, file));
  }
}

/** What tsconfig.json says, which names more files than are wanted; `npm run typecheck` checks them all. */
const COMPILER = '--target es2023 --module nodenext --strict --noCheck --types node'.split(' ');

function reachedFrom(folder: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, specifier = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)) {
    reachedFrom(folder, join(dirname(file), `${specifier}.d.ts`), seen);
  }
  return seen;
}
