import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../server/row.js';

const root = join(import.meta.dirname, '../../..');
const KILO = 1000;

/** Parsers that only `patch` loads. */
const PARSERS = /ts-morph/;

/** What a person downloads, without the parsers: the package as npm packs it, less their compressed size. */
export function packedSizeRow(most: number): Row {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [packed] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' })) as [
    { size: number; files: readonly { path: string }[] },
  ];
  const parsers = packed.files.filter(({ path }) => PARSERS.test(path));
  const apart = parsers.reduce((sum, { path }) => sum + packedSize(path), 0);
  const rest = (packed.size - apart) / KILO;
  const files = packed.files.length;
  return {
    what: 'packed, without the parsers',
    goal: `≤ ${most} kB`,
    figure: `${rest.toFixed(0)} kB (${files} files; parsers ${(apart / KILO).toFixed(0)} kB more)`,
    ok: rest <= most,
  };
}

function packedSize(path: string): number {
  return gzipSync(readFileSync(join(root, path)), { level: 9 }).length;
}
