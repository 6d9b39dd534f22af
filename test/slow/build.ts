import { runIn } from './run-in.js';

/** Builds a project as `npm start` does. */
export async function build(project: string): Promise<void> {
  const args = ['node_modules/rolldown/bin/cli.mjs', '--config', 'rolldown.config.ts'];
  const { status, output } = await runIn(project, process.execPath, args);
  if (status !== 0) throw new Error(output);
}
