import type { Config } from '../config.js';
import { listKeys, rotateKeys, type KeyFacts } from '../keys.js';
import { runCommand } from './run-command.js';

const USAGE = `Usage: npm run keys list      the keys this server signs with, and the retired ones
       npm run keys rotate    new keys; the ones before stay accepted for 30 days`;

await runCommand(USAGE, async (args, config) => {
  if (args.length !== 1) return false;
  if (args[0] === 'list') await list(config());
  else if (args[0] === 'rotate') await rotate(config());
  else return false;
  return true;
});

async function list({ dataDir }: Config): Promise<void> {
  const keys = await listKeys(dataDir);
  process.stdout.write(keys.map((key) => `${line(key)}\n`).join(''));
}

async function rotate(config: Config): Promise<void> {
  await rotateKeys(config.dataDir);
  await list(config);
  process.stdout.write('Restart the server: until then it signs with the keys before.\n');
}

function line({ kid, alg, createdAt, retiredAt }: KeyFacts): string {
  const retired = retiredAt === undefined ? 'in use' : `retired ${day(retiredAt)}`;
  return `${alg}  ${kid}  made ${day(createdAt)}  ${retired}`;
}

function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
