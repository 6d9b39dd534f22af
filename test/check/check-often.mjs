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

/** Sockets and timers; the pipes to who started this are no concern of it. */
function open() {
  const resources = process.getActiveResourcesInfo();
  return resources.filter((name) => /^(TCP|TLS|Timeout|GetAddrInfo)/.test(name)).length;
}

const before = (await check(url), await measured());
process.stdout.write(JSON.stringify([before, await rounds(), await rounds()]));
