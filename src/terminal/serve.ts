import { spawn } from 'node:child_process';

/** A server in a directory, by the command its owner typed. */
export interface Served {
  readonly line: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Serving {
  /** What it printed when it has ended by itself. */
  readonly ended: Promise<string>;
  /** Ends it and all it started. */
  stop(): Promise<void>;
}

const KEPT = 20_000;

/** Runs a server beside this program until it is stopped. The command is the person's own, for their shell. */
export function serve({ line, cwd, env }: Served): Serving {
  const child = spawn(line, {
    cwd,
    env: { ...process.env, ...env },
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what npm started ends with npm.
    detached: process.platform !== 'win32',
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${output}${error.message}`));
    child.once('exit', () => resolve(output));
  });
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has ended already.
    }
  };
  return {
    ended,
    async stop() {
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}
