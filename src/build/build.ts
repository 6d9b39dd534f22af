import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.js';
import { compileTemplates } from './compile-templates.js';
import { prepareHelp } from './prepare-help.js';

/** Makes `dist/`: the bundle, the compiled templates and the texts that the stub in `bin/` prints. */
const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(
  join(dist, 'templates.json'),
  JSON.stringify(compileTemplates(join(root, 'templates'))),
);
await bundle(root, dist);
const prepared = { version, help: await prepareHelp() };
writeFileSync(join(dist, 'prepared.json'), JSON.stringify(prepared));
