// Opens twenty new stores, each at a moment other processes do the same; says what went wrong.
import { once } from 'node:events';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.js';

console.log('ready');
const [line] = await once(process.stdin, 'data');
const start = Number(line);
const problems: string[] = [];
for (let round = 0; round < 20; round++) {
  while (Date.now() < start + round * 100);
  try {
    const store = openStore(join(process.argv[2] ?? '', String(round)));
    await store.write([{ put: { kind: 'A', key: String(process.pid), value: {} } }]);
  } catch (error) {
    problems.push(String(error));
  }
}
console.log(JSON.stringify(problems));
process.exit();
