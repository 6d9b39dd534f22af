import { benchServer } from './bench-server.js';

for (const { what, goal, figure, ok } of await benchServer()) {
  process.stdout.write(`${ok ? 'ok  ' : 'MISS'}  ${what}  ${goal}  ${figure}\n`);
}
