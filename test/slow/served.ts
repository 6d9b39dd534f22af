import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { freePort } from '../../src/commands/check/free-port.js';
import { environmentWith, run, type Outcome } from './run-in.js';

/** The user there is while a project is being developed. */
export const PERSON = 'demo';
export const PASSWORD = 'a password for tests';

export interface ServedSettings {
  /** Settings as `.env` has them, over those a test needs. */
  readonly env?: Readonly<Record<string, string>>;
  /** A module that is loaded before the server, to stand for the world around it. */
  readonly preload?: string;
  /** Whether it was built, and runs as in production. */
  readonly built?: boolean;
}

/** A generated project whose server runs as a process of its own, as its owner would run it. */
export class Served {
  readonly issuer: string;
  readonly resource: string;
  /** All its processes have printed. */
  log = '';
  readonly #project: string;
  readonly #settings: ServedSettings;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;

  constructor(project: string, port: number, settings: ServedSettings) {
    this.#project = project;
    this.#settings = settings;
    this.issuer = `http://localhost:${port}`;
    this.resource = `${this.issuer}/mcp`;
    this.#env = {
      ...environmentWith(process.execPath),
      ISSUER: this.issuer,
      PORT: String(port),
      DATA_DIR: join(project, 'data'),
      DEMO_PASSWORD: PASSWORD,
      ...settings.env,
    };
  }

  get pid(): number {
    const { pid } = this.#child ?? {};
    if (pid === undefined) throw new Error('the server is not running');
    return pid;
  }

  /** Starts it; it listens when this resolves. */
  async start(): Promise<void> {
    const { preload, built = false } = this.#settings;
    const imported = preload === undefined ? [] : ['--import', pathToFileURL(preload).href];
    const main = built ? ['dist/main.js'] : ['--import', 'tsx', 'src/main.ts'];
    const args = [...imported, ...main];
    const child = spawn(process.execPath, args, {
      cwd: this.#project,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const before = this.log.length;
    await new Promise<void>((resolve, reject) => {
      const read = (bytes: Buffer) => {
        this.log += bytes.toString();
        if (this.log.includes('"listening"', before)) resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => reject(new Error(`it did not start:\n${this.log.slice(before)}`)));
    });
  }

  /** Sends it this signal; how it ended. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
    this.#child?.kill(signal);
    return this.ended();
  }

  /** How it ended, once it has. */
  async ended(): Promise<number | NodeJS.Signals | null> {
    const child = this.#child;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode ?? child.signalCode;
  }

  /** Runs one of its commands, as in `npm run client add …`. */
  command(name: 'client' | 'keys' | 'user', ...words: readonly string[]): Promise<Outcome> {
    const args = ['--import', 'tsx', `src/commands/${name}.ts`, ...words];
    return run(process.execPath, args, { cwd: this.#project, env: this.#env });
  }
}

/** Starts the server of a project on a free port of loopback. */
export async function serve(project: string, settings: ServedSettings = {}): Promise<Served> {
  const served = new Served(project, await freePort(), settings);
  await served.start();
  return served;
}
