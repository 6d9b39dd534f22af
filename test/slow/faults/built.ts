import { onTestFinished } from 'vitest';
import { build } from '../build.js';
import { linkedProject } from '../linked-project.js';
import { serve, type Served } from '../served.js';

export interface Built {
  readonly project: string;
  readonly server: Served;
}

/**
 * A server as in production, gone when the test is over. Load comes from as many addresses as it
 * likes, and says so in the header of a proxy.
 */
export async function builtServer(env: Readonly<Record<string, string>> = {}): Promise<Built> {
  const project = linkedProject();
  await build(project);
  const server = await serve(project, { built: true, env: { TRUST_PROXY: '1', ...env } });
  onTestFinished(async () => void (await server.end('SIGKILL')));
  return { project, server };
}
