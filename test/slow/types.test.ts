import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileTemplates } from '../../src/build/compile-templates.js';
import { planProject } from '../../src/create/plan-project.js';
import { everyPair, everyServer } from '../create/every-choice.js';
import { linkedProject } from './linked-project.js';
import { runIn } from './run-in.js';

const templates = compileTemplates(join(import.meta.dirname, '../../templates'));
const origin = { generator: 'create-mcp-auth@0.1.0', demoPassword: 'not-a-secret' };

/**
 * All texts a file can have are put beside it and checked in one run. Where they declare the same to
 * the rest of the project, what is true of the rest with one of them is true with each.
 */
it('every distinct project type-checks', async () => {
  const project = linkedProject();
  const varying = [...textsOfSources()].filter(([, texts]) => texts.size > 1);
  expect(varying.map(([path]) => path)).toContain('src/auth/client-types.ts');

  const siblings = varying.map(([path, texts]) =>
    [...texts].map((text, index) => {
      const sibling = path.replace(/\.ts$/, `-${index}.ts`);
      writeFileSync(join(project, sibling), text);
      return sibling;
    }),
  );
  expect(siblings.flat().length).toBeGreaterThan(100);

  const tsc = (...args: readonly string[]) =>
    runIn(project, process.execPath, ['node_modules/typescript/bin/tsc', ...args]);
  const checked = await tsc('-p', '.');
  expect(checked.status, checked.output).toBe(0);

  const emit = ['--declaration', '--emitDeclarationOnly', '--rootDir', '.', '--outDir', 'types'];
  const settings = ['--ignoreConfig', '--module', 'nodenext', '--target', 'es2023', '--strict'];
  const emitted = await tsc(...emit, ...settings, ...siblings.flat());
  expect(emitted.status, emitted.output).toBe(0);
  for (const same of siblings) {
    const declared = same.map((path) =>
      readFileSync(join(project, 'types', path.replace(/\.ts$/, '.d.ts')), 'utf8'),
    );
    expect(new Set(declared).size, same[0]).toBe(1);
  }
});

/** Every text a TypeScript file of a project can have, by path. */
function textsOfSources(): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { answers } of [...everyServer(), ...everyPair()]) {
    for (const change of planProject(answers, { templates, origin }).changes) {
      if (!change.path.endsWith('.ts') || !('text' in change)) continue;
      texts.set(change.path, (texts.get(change.path) ?? new Set()).add(change.text));
    }
  }
  return texts;
}
