import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../server/row.js';

const root = join(import.meta.dirname, '../../..');
const KILO = 1000;

/** The parser of ts-morph, which only `patch` loads. */
const PARSER = /typescript\.cjs$/;

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** What a person downloads, as npm packs it: all of it, and all but the parser of TypeScript. */
export function packedRows(): Row[] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8' });
  const [{ size, files }] = JSON.parse(output) as [Packed];
  const sizes = files.map(({ path }) => ({ path, size: sizeOf(path) }));
  sizes.sort((a, b) => b.size - a.size);
  const [parser] = sizes.filter(({ path }) => PARSER.test(path));
  const largest = sizes.filter((file) => file !== parser).slice(0, 4);
  const told = largest.map((file) => `${file.path} ${kilobytes(file.size)}`).join(', ');
  return [
    sizeRow('packed', { most: 1500, size, told: `${files.length} files` }),
    sizeRow('packed, without its parser', { most: 150, size: size - (parser?.size ?? 0), told }),
  ];
}

function sizeRow(what: string, { most, size, told }: { most: number; size: number; told: string }) {
  const figure = `${kilobytes(size)} (${told})`;
  return { what, goal: `≤ ${most} kB`, figure, ok: size / KILO <= most };
}

function sizeOf(path: string): number {
  return gzipSync(readFileSync(join(root, path)), { level: 9 }).length;
}

function kilobytes(size: number): string {
  return `${(size / KILO).toFixed(0)} kB`;
}
