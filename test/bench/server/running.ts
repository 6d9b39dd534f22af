import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/commands/check/free-port.js';
import { firstAnswer, runNode, SERVER_CORE } from './run-node.js';
import type { Workshop } from './workshop.js';

export interface Credentials {
  readonly clientId: string;
  readonly secret: string;
}

/** What a client knows of a server: who it is there, and what it was granted. */
export interface Seed {
  readonly machine: Credentials;
  readonly web: Credentials;
  readonly refreshTokens: string[];
  readonly resource: string;
}

/** A server that listens on loopback. */
export interface Running extends Seed {
  readonly name: string;
  readonly issuer: string;
  /** What it used of its core since it was started, in milliseconds. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Starts one of the peers, with as many grants in its store. */
export async function startPeer(
  { peers, project }: Workshop,
  name: string,
  grants: number,
): Promise<Running> {
  const { directory, port, issuer } = await place();
  const script = join(peers, `${name}.mjs`);
  const settings = { port, directory, grants, project };
  const child = runNode({ script, cwd: peers, core: SERVER_CORE, settings });
  const seed = (await firstAnswer(child)) as unknown as Seed;
  return { name, issuer, ...seed, ...controls(child, directory) };
}

/** Starts the generated server as in production, except for what `env` says. */
export async function startGenerated(
  workshop: Workshop,
  grants: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const there = await place();
  const seed = await seedGenerated(workshop, there, grants);
  const child = runGenerated(workshop, there, { LOG_LEVEL: 'warn', ...env });
  await untilItAnswers(there.issuer);
  return { name: 'generated', issuer: there.issuer, ...seed, ...controls(child, there.directory) };
}

/** How long the generated server says it took to start, on a store that is there already. */
export async function startedInMs(workshop: Workshop): Promise<number> {
  const there = await place();
  await seedGenerated(workshop, there, 0);
  const child = runGenerated(workshop, there, { LOG_LEVEL: 'info' });
  const { startedInMs: time } = await firstAnswer(child, 'startedInMs');
  await controls(child, there.directory).stop();
  return Number(time);
}

async function seedGenerated(
  { project, peers }: Workshop,
  { directory, issuer }: Place,
  grants: number,
): Promise<Seed> {
  const script = join(peers, 'seed-generated.mjs');
  const settings = { project, directory, issuer, grants };
  const child = runNode({ script, cwd: project, core: SERVER_CORE, settings });
  const seed = (await firstAnswer(child)) as unknown as Seed;
  if (child.exitCode === null) await once(child, 'exit');
  return seed;
}

function runGenerated(
  { project }: Workshop,
  { directory, port, issuer }: Place,
  env: Readonly<Record<string, string>>,
): ReturnType<typeof runNode> {
  return runNode({
    script: join(project, 'dist/main.js'),
    // Away from the .env of the project, which has a user for development.
    cwd: directory,
    core: SERVER_CORE,
    env: { ISSUER: issuer, PORT: String(port), DATA_DIR: directory, ...env },
  });
}

interface Place {
  readonly directory: string;
  readonly port: number;
  readonly issuer: string;
}

async function place(): Promise<Place> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'create-mcp-auth-bench-data-'));
  return { directory, port, issuer: `http://localhost:${port}` };
}

function controls(child: ReturnType<typeof runNode>, directory: string) {
  return {
    cpu: () => cpuOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** User and system time of all its threads; Linux counts them in hundredths of a second. */
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

async function untilItAnswers(issuer: string): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const answered = await fetch(`${issuer}/healthz`).catch(() => undefined);
    if (answered?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${issuer} does not answer`);
}
