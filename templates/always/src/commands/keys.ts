import type { Config } from '../config.js';
import { forgetRetiredKeys, listKeys, rotateKeys, type KeyFacts } from '../keys.js';
import { runCommand } from './run-command.js';

const USAGE = `Usage: npm run keys list      the keys this server signs with, and the retired ones
       npm run keys rotate    new keys; the ones before stay accepted for 30 days
       npm run keys forget    drop the retired ones now, when somebody may have read them`;

await runCommand(USAGE, async (args, config) => {
  if (args.length !== 1) return false;
  if (args[0] === 'list') await list(config());
  else if (args[0] === 'rotate') await change(rotateKeys, config());
  else if (args[0] === 'forget') await change(forgetRetiredKeys, config());
  else return false;
  return true;
});

async function list({ dataDir }: Config): Promise<void> {
  const keys = await listKeys(dataDir);
  process.stdout.write(keys.map((key) => `${line(key)}\n`).join(''));
}

async function change(how: (dataDir: string) => Promise<void>, config: Config): Promise<void> {
  await how(config.dataDir);
  await list(config);
  process.stdout.write('Restart the server: until then it works with the keys before.\n');
}

function line({ kid, alg, createdAt, retiredAt }: KeyFacts): string {
  const retired = retiredAt === undefined ? 'in use' : `retired ${day(retiredAt)}`;
  return `${alg}  ${kid}  made ${day(createdAt)}  ${retired}`;
}

function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
