import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { PatchOptions } from '../../src/patch/patch-plan.js';
import { planPatch } from '../../src/patch/plan-patch.js';
import { readProject } from '../../src/patch/project/read-project.js';
import { apply } from '../../src/plan/apply.js';

const cases = join(import.meta.dirname, 'cases');

let literal: string;
let derived: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'patch-derive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  [literal, derived] = [join(folder, 'literal'), join(folder, 'derived')];
});

/** The same project, patched without and with the table. */
async function patchBoth(name: string): Promise<void> {
  const ways: readonly [string, PatchOptions][] = [
    [literal, {}],
    [derived, { derive: true }],
  ];
  for (const [root, options] of ways) {
    cpSync(join(cases, name, 'before'), root, { recursive: true });
    apply((await planPatch(readProject(root), options)).plan, root);
  }
}

const tsc = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
const typeErrors = (root: string) =>
  spawnSync(process.execPath, [tsc, '--noEmit', '-p', root], { encoding: 'utf8' }).stdout;

interface Builder {
  readonly buildMetadata: (base: string, revocation: boolean) => object;
}

it('TypeScript that type-checked before does so after, and states what the literals would', async () => {
  await patchBoth('derive-both-lists');
  expect(typeErrors(join(cases, 'derive-both-lists/before'))).toBe('');
  expect(typeErrors(derived)).toBe('');
  const [one, other] = await Promise.all(
    [literal, derived].map((root) => import(join(root, 'src/metadata.ts')) as Promise<Builder>),
  );
  for (const revocation of [true, false])
    expect(other?.buildMetadata('https://as.test', revocation)).toEqual(
      one?.buildMetadata('https://as.test', revocation),
    );
});

it('Python compiles, and states what the literals would', async () => {
  await patchBoth('derive-python');
  const code =
    'from server.routes import build_metadata; print(build_metadata("https://as.test", True))';
  const [one, other] = [literal, derived].map((cwd) =>
    spawnSync('python3', ['-W', 'error', '-c', code], { cwd, encoding: 'utf8' }),
  );
  expect(one?.stdout).toContain("'none'");
  expect(other).toMatchObject({ status: 0, stderr: '', stdout: one?.stdout });
});

it('a script that builds the document before its function is declared still runs', async () => {
  await patchBoth('derive-commonjs');
  const code = `require('./server.js');
    for (const answer of require('./router.js').routes.values())
      answer({ body: {} }, { json: (document) => console.log(document), status: () => ({ json() {} }) });`;
  const [one, other] = [literal, derived].map((cwd) =>
    spawnSync(process.execPath, ['-e', code], { cwd, encoding: 'utf8' }),
  );
  expect(one?.stdout).toContain("'none'");
  expect(other).toMatchObject({ status: 0, stderr: '', stdout: one?.stdout });
});
