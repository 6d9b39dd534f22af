import { onTestFinished } from 'vitest';
import { build } from '../build.js';
import { linkedProject } from '../linked-project.js';
import { serve, type Served, type ServedSettings } from '../served.js';

export interface Built {
  readonly project: string;
  readonly server: Served;
}

/**
 * A server as in production, gone when the test is over. Load comes from as many addresses as it
 * likes, and says so in the header of a proxy.
 */
export async function builtServer({ env, ...more }: ServedSettings = {}): Promise<Built> {
  const project = linkedProject();
  await build(project);
  const settings = { ...more, built: true, env: { TRUST_PROXY: '1', ...env } };
  const server = await serve(project, settings);
  onTestFinished(async () => void (await server.end('SIGKILL')));
  return { project, server };
}
