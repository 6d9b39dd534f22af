import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/commands/check/free-port.js';
import { environmentWith, run } from '../run-in.js';

/** A registry on loopback that has what is published to it and asks nobody else. */
export class Registry {
  readonly url: string;
  readonly #root: string;
  readonly #log: string;
  readonly #child: ChildProcess;

  private constructor(url: string, root: string, log: string, child: ChildProcess) {
    this.url = url;
    this.#root = root;
    this.#log = log;
    this.#child = child;
  }

  static async start(tools: string): Promise<Registry> {
    const root = mkdtempSync(join(tmpdir(), 'create-mcp-auth-registry-'));
    const log = join(root, 'requests.log');
    const config = join(root, 'config.yaml');
    writeFileSync(config, configuration(root, log));
    const url = `http://127.0.0.1:${await freePort()}`;
    const args = [join(tools, 'verdaccio/bin/verdaccio'), '--config', config, '--listen', url];
    const env = environmentWith(process.execPath);
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
    const registry = new Registry(url, root, log, child);
    await registry.#answers();
    return registry;
  }

  async #answers(): Promise<void> {
    while (this.#child.exitCode === null) {
      const up = await fetch(`${this.url}/-/ping`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (up) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('verdaccio did not start');
  }

  /** Publishes a tarball as its author would. */
  async publish(tarball: string): Promise<void> {
    const { host } = new URL(this.url);
    // Anybody may publish, but npm does not try without a token.
    writeFileSync(join(this.#root, '.npmrc'), `//${host}/:_authToken=anybody\n`);
    const args = ['publish', '--registry', this.url, '--ignore-scripts', tarball];
    const env = environmentWith(process.execPath);
    const { status, output } = await run('npm', args, { cwd: this.#root, env });
    if (status !== 0) throw new Error(output);
  }

  /** The tarballs that were fetched so far. */
  fetched(): readonly string[] {
    const lines = readFileSync(this.#log, 'utf8').trim().split('\n');
    const answers = lines.map((line) => JSON.parse(line) as Answer);
    const full = answers.filter(({ status, bytes }) => status === 200 && bytes && bytes.out > 0);
    const urls = full.map(({ request }) => request?.url ?? '');
    return urls.filter((url) => url.endsWith('.tgz')).map((url) => url.replace(/.*\//, ''));
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill();
    await exited;
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** A line of its log that tells of an answer. */
interface Answer {
  readonly status?: number;
  readonly bytes?: { readonly out: number };
  readonly request?: { readonly url: string };
}

function configuration(root: string, log: string): string {
  return `
storage: ${join(root, 'storage')}
auth: { htpasswd: { file: ${join(root, 'htpasswd')}, max_users: -1 } }
uplinks: {}
packages:
  '**': { access: $all, publish: $all, unpublish: $all }
max_body_size: 20mb
web: { enable: false }
log: { type: file, path: ${log}, format: json, level: http }
`;
}
