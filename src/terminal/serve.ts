import { type ChildProcess, spawn } from 'node:child_process';

/** A server in a directory, by the command its owner typed. */
export interface Served {
  readonly line: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** How a server came to its end. */
export interface Ended {
  /** What it printed last. */
  readonly output: string;
  /** Its exit code, or the signal that ended it. */
  readonly code: number | string;
}

export interface Serving {
  readonly ended: Promise<Ended>;
  /** Whether the person ended this program while the server ran. */
  interrupted(): boolean;
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
  const ended = endOf(child);
  const kill = (signal: NodeJS.Signals): void => killAll(child, signal);
  let interrupted = false;
  // Not in the group of the terminal any more, it would outlive this program.
  const interrupt = (): void => {
    interrupted = true;
    kill('SIGTERM');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return {
    ended,
    interrupted: () => interrupted,
    async stop() {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      kill('SIGTERM');
      const timer = setTimeout(() => kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Once it has ended by itself or was ended. */
function endOf(child: ChildProcess): Promise<Ended> {
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-KEPT);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ output: `${output}${error.message}`, code: 1 }));
    child.once('exit', (code, signal) => resolve({ output, code: code ?? signal ?? 1 }));
  });
}

function killAll(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}
