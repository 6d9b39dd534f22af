import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const SCRIPT = `
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const files = require('./files.json');
for (const folder of new Set(files.map(([path]) => dirname(path)))) mkdirSync(folder, { recursive: true });
for (const [path, text] of files) writeFileSync(path, text);
`;

/** A script that does nothing but write the files of the recommended project: what no generator can undercut. */
export function scriptOfSameFiles(bin: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-same-files-'));
  const args = [bin, 'app', '--yes', '--no-install', '--no-git'];
  execFileSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]);
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
  writeFileSync(join(folder, 'write.cjs'), SCRIPT);
  return join(folder, 'write.cjs');
}
