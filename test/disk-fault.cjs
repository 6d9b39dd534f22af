// Loaded before the program with --require: makes one operation on disk fail, or kills the process
// just before it. DISK_FAULT is `ENOSPC 3` or `KILL 3`: what happens at the third change below the
// working directory. `COUNT 0` changes nothing and says on standard error how many there were.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const [what, at] = (process.env.DISK_FAULT ?? '').split(' ');
const CHANGES = [
  'mkdirSync',
  'mkdtempSync',
  'writeFileSync',
  'renameSync',
  'chmodSync',
  'chownSync',
  'copyFileSync',
  'rmSync',
  'rmdirSync',
  'linkSync',
  'unlinkSync',
  'openSync',
];
let changes = 0;

for (const name of CHANGES) {
  const original = fs[name];
  fs[name] = (...args) => {
    const place = path.resolve(String(args[0]));
    if (place.startsWith(process.cwd() + path.sep) && !(name === 'openSync' && args[1] === 'r')) {
      meet(name, place);
    }
    return original(...args);
  };
}

function meet(name, place) {
  changes += 1;
  if (changes !== Number(at)) return;
  if (what === 'KILL') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${what}: ${name}, ${place}`), { code: what, path: place });
}

if (what === 'COUNT') process.on('exit', () => process.stderr.write(`changes: ${changes}\n`));
