import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** How a command ended, and all it printed. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script of a project's dependencies with this Node, away from the tests of ours around it. */
export function runIn(cwd: string, node: string, args: readonly string[]): Promise<Outcome> {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const PATH = `${dirname(node)}:${env['PATH'] ?? ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd, env: { ...env, PATH, CI: '1', NO_COLOR: '1' } });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => printed.push(bytes));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(printed).toString() }));
  });
}
