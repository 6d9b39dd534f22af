import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.js';
import { compileTemplates } from './compile-templates.js';
import { declareTypes } from './declare-types.js';
import { prepareHelp } from './prepare-help.js';

/** Makes `dist/`: the bundle, the compiled templates and the texts that the stub in `bin/` prints. */
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

// Made beside, and put in place when it is whole: somebody may be using the one before.
const workshop = mkdtempSync(join(root, '.cache-build-'));
try {
  const made = join(workshop, 'dist');
  await bundle(root, made);
  declareTypes(root, workshop, join(made, 'types'));
  write('templates.json', compileTemplates(join(root, 'templates')));
  write('prepared.json', { version, help: await prepareHelp() });
  if (existsSync(dist)) renameSync(dist, join(workshop, 'before'));
  renameSync(made, dist);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}

/** As JSON in ASCII, which can be read without decoding it. */
function write(name: string, value: unknown): void {
  const text = JSON.stringify(value).replace(/[^\0-\x7f]/g, escapeUnit);
  writeFileSync(join(workshop, 'dist', name), text);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
