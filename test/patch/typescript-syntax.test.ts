import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { loadCompiler, readTypeScript } from '../../src/patch/finders/typescript.js';
import type { Compiler } from '../../src/patch/finders/typescript-reading.js';

const root = join(import.meta.dirname, '../..');
const chunk = createRequire(import.meta.url)(join(root, 'dist/typescript.cjs')) as object;
const [published] = Object.values(chunk) as [{ ts: Compiler }];

const files = ['test/patch', 'templates/always/src', 'src/check']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ),
  )
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .filter((path) => /\.[cm]?[jt]sx?$/.test(path));

it('the parser that is published reads every file as the whole compiler does', async () => {
  const whole = await loadCompiler();
  for (const path of files) {
    const text = readFileSync(join(root, path), 'utf8');
    const read = (ts: Compiler) => JSON.stringify(readTypeScript(ts, path, text));
    expect(read(published.ts) === read(whole), path).toBe(true);
  }
});

it.each(['const a = {', 'a = b c', 'let x: = 1', '<div>', 'class { #a; @b c() {} }', '`${'])(
  'the parser that is published stumbles over %j in the same place',
  async (text) => {
    const whole = await loadCompiler();
    expect(readTypeScript(published.ts, 'a.tsx', text)).toEqual(
      readTypeScript(whole, 'a.tsx', text),
    );
  },
);
