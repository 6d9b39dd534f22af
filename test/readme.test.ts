import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { withTables } from '../src/build/readme-tables.js';
import { FAULTS } from './slow/faults/claims.js';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = read('README.md');
const { devDependencies, dependencies, scripts, version } = JSON.parse(read('package.json')) as {
  devDependencies: Record<string, string>;
  dependencies?: Record<string, string>;
  scripts: Record<string, string>;
  version: string;
};

describe('the README', () => {
  it('has the tables the program would print now; npm run docs writes them', () => {
    expect(withTables(readme)).toBe(readme);
  });

  it('claims no fault that no test is about', () => {
    const slow = join(root, 'test/slow');
    const tests = readdirSync(slow).filter((name) => /^faults.*\.test\.ts$/.test(name));
    const sources = tests.map((name) => readFileSync(join(slow, name), 'utf8')).join('');
    expect(Object.keys(FAULTS).filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  });

  it('begins with the commands that make a project, on npm and from a clone', () => {
    const [first, second] = [...readme.matchAll(/```sh\n([^]*?)```/g)].map(([, code]) => code);
    expect(first).toBe('npm create mcp-auth@latest my-server\n');
    expect(second).toBe('npm start\nnpm test\n');
  });

  it('has a reason for every dependency, and no reason for another', () => {
    const why = /## What it is made with([^]*?)\n## /.exec(readme)?.[1] ?? '';
    const named = [...why.matchAll(/^\| (`.*?`) +\|/gm)]
      .flatMap(([, cell = '']) => cell.split(', '))
      .map((name) => name.replaceAll('`', ''));
    const covers = (name: string) => (dependency: string) =>
      name.endsWith('/*') ? dependency.startsWith(name.slice(0, -1)) : dependency === name;
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.filter((dependency) => !named.some((name) => covers(name)(dependency)))).toEqual([]);
    expect(named.filter((name) => !all.some(covers(name)))).toEqual([]);
  });

  it('names only scripts that are there', () => {
    const named = [...readme.matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });

  it('names only files of this repository that are there', () => {
    const paths = [...readme.matchAll(/`((?:src|test)\/[\w/.-]+)`/g)].map(([, path]) => path ?? '');
    const generated = ['src/auth/client-types.ts'];
    const missing = paths.filter((path) => !generated.includes(path) && !exists(path));
    expect(missing).toEqual([]);
  });

  it.each(['README.md', 'CHANGELOG.md'])('%s is as prettier would have it', async (name) => {
    const options = await prettier.resolveConfig(join(root, name));
    expect(await prettier.check(read(name), { ...options, filepath: name })).toBe(true);
  });
});

it('the changelog tells of this version', () => {
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`);
});

function exists(path: string): boolean {
  return existsSync(join(root, path));
}
