// From a fresh clone: installs what is missing, builds what is stale, then runs the command that
// follows. `npm start` and `npm test` call it, so neither needs a step before it.
'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const inRoot = (...parts) => path.join(root, ...parts);

function run(command, args, shell) {
  const { status, error } = spawnSync(command, args, {
    cwd: process.cwd(),
    stdio: 'inherit',
    shell,
  });
  if (error) process.stderr.write(`Could not run ${command}: ${error.message}\n`);
  return status ?? 1;
}

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function newestIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => changedAt(path.join(entry.parentPath, entry.name))));
}

function install() {
  const installed = changedAt(inRoot('node_modules', '.package-lock.json'));
  if (installed >= changedAt(inRoot('package-lock.json'))) return 0;
  process.stderr.write('Installing what create-mcp-auth is built with…\n');
  // npm is a script on Windows, which only a shell can start; nothing here comes from outside.
  return run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', `"${root}"`], true);
}

function build() {
  const built = changedAt(inRoot('dist', 'prepared.json'));
  const sources = Math.max(newestIn(inRoot('src')), newestIn(inRoot('templates')));
  if (built > sources && built > changedAt(inRoot('package.json'))) return 0;
  return run(process.execPath, ['--import', 'tsx', inRoot('src', 'build', 'build.ts')]);
}

const [script, ...args] = process.argv.slice(2);
const failed = install() || build();
if (failed) process.exitCode = failed;
else if (script) process.exitCode = run(process.execPath, [inRoot(script), ...args]);
