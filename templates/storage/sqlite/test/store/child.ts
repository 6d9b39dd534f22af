import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  /** Until it has ended, however it does. */
  readonly ended: Promise<unknown>;
}

/** Another process that runs a file beside this one. */
export function startChild(name: string, dataDir: string): Child {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { process: child, lines, ended: once(child, 'exit') };
}

/** The next line the child writes. */
export async function nextLine({ lines }: Child): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new Error('The child has ended.');
  return value;
}
