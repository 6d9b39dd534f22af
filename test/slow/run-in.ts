import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** How a command ended, and all it printed. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a script of a project's dependencies with this Node, away from the tests of ours around it. */
export function runIn(cwd: string, node: string, args: readonly string[]): Promise<Outcome> {
  return run(node, args, { cwd, env: environmentWith(node) });
}

/** Runs npm with this Node, as a person would who has it on the PATH. */
export function npmIn(cwd: string, node: string, args: readonly string[]): Promise<Outcome> {
  return run('npm', args, { cwd, env: environmentWith(node) });
}

/** The environment without what our own tests put there, and with this Node first on the PATH. */
export function environmentWith(node: string): NodeJS.ProcessEnv {
  const { VITEST: _, NODE_ENV: __, ...env } = process.env;
  const PATH = `${dirname(node)}${delimiter}${env['PATH'] ?? ''}`;
  return { ...env, PATH, CI: '1', NO_COLOR: '1' };
}

/** Runs a command to its end. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => printed.push(bytes));
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(printed).toString() }));
  });
}
