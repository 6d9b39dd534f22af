import { existsSync } from 'node:fs';
import { readConfig, type Config } from './config.js';
import { configWarnings } from './config-warnings.js';
import { createLog, type Log } from './log.js';
import { OwnerProblem } from './owner-problem.js';
import { start } from './start.js';

/** Answers that are not finished after this long are cut off. */
const GRACE_MS = 10_000;

try {
  if (existsSync('.env')) process.loadEnvFile();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  for (const warning of configWarnings(config)) log.warn(warning);
  const running = await start(config, log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop(running.stop, log));
  }
  // Last: who reads that it listens may stop it at once.
  greet(config, log);
} catch (error) {
  if (!(error instanceof OwnerProblem)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = 1;
}

function greet({ issuer, resource, host, port }: Config, log: Log): void {
  const startedInMs = Math.round(performance.now());
  log.info({ startedInMs, host, port, issuer, resource }, 'listening');
  if (!process.stdout.isTTY) return;
  process.stderr.write(`
  MCP server   ${resource}
  Account      ${issuer}/account
  Metadata     ${issuer}/.well-known/oauth-authorization-server

`);
}

async function stop(finish: () => Promise<void>, log: Log): Promise<void> {
  log.info('stopping');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  await finish();
}
