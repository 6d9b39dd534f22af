import { connect } from 'node:net';
import { resolve } from 'node:path';
import { Stop } from '../../problem.js';
import { cancelled } from '../../terminal/cancelled.js';
import { plain } from '../../terminal/say.js';
import { type Ended, serve } from '../../terminal/serve.js';
import { freePort } from './free-port.js';
import { isDirectory } from './is-directory.js';
import { targetUrl } from './target-url.js';
import { tellingLines } from './telling-lines.js';

/** What is checked, and how to leave it. */
export interface Place {
  readonly url: string;
  leave(): Promise<void>;
  /** Whether the person gave up while the server of the directory ran. */
  interrupted(): boolean;
}

export interface Wanted {
  readonly target: string | undefined;
  readonly start: string | undefined;
}

/**
 * The URL that was typed, or the server in a directory, started on a free port.
 *
 * @throws {Stop} 2 when there is neither, or the server does not come up.
 */
export async function openPlace({ target, start }: Wanted): Promise<Place> {
  if (start === undefined) return placeOf(targetUrl(target));
  if (target !== undefined && isDirectory(target)) return startServer(resolve(target), start);
  throw new Stop(2, {
    message: '--start needs a directory to start the server in.',
    hint: 'Type: create-mcp-auth check . --start "npm start"',
    where: '--start',
  });
}

function placeOf(url: string): Place {
  return { url, leave: async () => undefined, interrupted: () => false };
}

const PATIENCE_MS = 60_000;

async function startServer(cwd: string, line: string): Promise<Place> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const serving = serve({ line, cwd, env: { PORT: String(port), ISSUER: origin } });
  let ended: Ended | undefined;
  void serving.ended.then((how) => (ended = how));
  const until = Date.now() + PATIENCE_MS;
  while (!(await answers(port))) {
    if (ended === undefined && Date.now() < until) continue;
    const byItself: Ended | undefined = ended;
    await serving.stop();
    if (serving.interrupted()) throw cancelled('The check was cancelled.');
    const { output } = await serving.ended;
    throw notUp({ line, port, output, code: byItself?.code });
  }
  const { interrupted } = serving;
  return { url: `${origin}/mcp`, leave: () => serving.stop(), interrupted };
}

interface NotUp {
  readonly line: string;
  readonly port: number;
  readonly output: string;
  /** What it ended with by itself. */
  readonly code: Ended['code'] | undefined;
}

function notUp({ line, port, output, code }: NotUp): Stop {
  const runs = code === undefined;
  const message = runs
    ? `${line} does not listen on port ${port}.`
    : `${line} ended with ${typeof code === 'number' ? `code ${code}` : code}, and nothing listens on port ${port}.`;
  const printed = tellingLines(plain(output)).map((text) => `\n  ${text}`);
  const said = printed.length === 0 ? 'It printed nothing.' : `It printed:${printed.join('')}`;
  const hint = runs ? `The server has to listen on the port in PORT. ${said}` : said;
  return new Stop(2, { message, hint, where: '--start' });
}

/** Whether somebody listens there, tried for a moment. */
function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: 'localhost' });
    const settle = (yes: boolean, after: number): void => {
      socket.destroy();
      setTimeout(() => done(yes), after);
    };
    socket.once('connect', () => settle(true, 0));
    socket.once('error', () => settle(false, 150));
  });
}
