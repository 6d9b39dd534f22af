import { existsSync } from 'node:fs';
import { readConfig, type Config } from '../config.js';
import { OwnerProblem } from '../owner-problem.js';

/** False when it was not called as its usage says. */
type Command = (args: readonly string[], config: () => Config) => Promise<boolean>;

/** Runs a command of `npm run`: exits with 1 at a problem of the owner's, 2 when called wrongly. */
export async function runCommand(usage: string, command: Command): Promise<void> {
  try {
    if (await command(process.argv.slice(2), settings)) return;
    process.stderr.write(`${usage}\n`);
    process.exitCode = 2;
  } catch (error) {
    if (!(error instanceof OwnerProblem)) throw error;
    process.stderr.write(`${error.message}\n${error.hint}\n`);
    process.exitCode = 1;
  }
}

function settings(): Config {
  if (existsSync('.env')) process.loadEnvFile();
  return readConfig(process.env);
}
