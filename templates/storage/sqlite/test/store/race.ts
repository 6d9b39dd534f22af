// Consumes code 0, 1, 2 … as fast as it can from the first line of input on, and makes a token
// for each it wins; says which those were.
import { once } from 'node:events';
import { openStore } from '../../src/store/open-store.js';

const store = openStore(process.argv[2] ?? '');
console.log('ready');
await once(process.stdin, 'data');
const won: string[] = [];
for (const { kind, key } of await store.search('Code')) {
  const token = { kind: 'Token', key: `${key}-${process.pid}`, value: {} };
  if (await store.write([{ consume: { kind, key } }, { add: token }])) won.push(key);
}
console.log(JSON.stringify(won));
process.exit();
