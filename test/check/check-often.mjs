import { subscribe } from 'node:diagnostics_channel';
import { check } from '../../dist/index.cjs';

/** Checks one server 200 times; prints what is open and in use before, half way and at the end. */
const [url = ''] = process.argv.slice(2);
const timesEach = 100;

async function rounds() {
  for (let count = 0; count < timesEach; count += 1) await check(url);
  return measured();
}

/** Once what the checks left to be closed has been: sockets close after the call that closes them. */
async function measured() {
  for (let turn = 0; turn < 50 && open() > 0; turn += 1) await new Promise(setImmediate);
  globalThis.gc?.();
  return { open: open(), heap: process.memoryUsage().heapUsed };
}

/** Timers that wait, and sockets: also those of an idle agent, which keep no process alive. */
function open() {
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
  return timers.length + sockets;
}

let sockets = 0;
subscribe('net.client.socket', ({ socket }) => {
  sockets += 1;
  socket.once('close', () => (sockets -= 1));
});

const before = (await check(url), await measured());
process.stdout.write(JSON.stringify([before, await rounds(), await rounds()]));
