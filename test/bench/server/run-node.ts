import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Servers and the load on them never share a core, where there are two. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const TASKSET = '/usr/bin/taskset';
const pins = availableParallelism() > 1 && existsSync(TASKSET);

export interface NodeRun {
  readonly script: string;
  readonly cwd: string;
  readonly core: number;
  readonly settings?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a script with this Node. Its settings are its one argument, as JSON. */
export function runNode({ script, cwd, core, settings, env = {} }: NodeRun): ChildProcess {
  const args = settings === undefined ? [script] : [script, JSON.stringify(settings)];
  const [file, ...all] = pins
    ? [TASKSET, '-c', String(core), process.execPath, ...args]
    : [process.execPath, ...args];
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(file ?? '', all, {
    cwd,
    env: { PATH, HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => child.kill();
  // Also when the benchmark itself fails half way.
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  return child;
}

/** The first JSON object with this member that the script prints, on a line of its own. */
export function firstAnswer(child: ChildProcess, member = ''): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (bytes: Buffer) => {
      printed += bytes.toString();
      const line = printed.split('\n').find((one) => one.startsWith('{') && one.includes(member));
      if (line !== undefined && printed.includes(`${line}\n`)) resolve(JSON.parse(line));
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${printed}`)));
  });
}
