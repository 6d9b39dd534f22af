import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const bin = join(import.meta.dirname, '../../../bin/create-mcp-auth.cjs');
const PATIENCE_MS = 60_000;
const POLL_MS = 15;

export interface Opening {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly width?: number;
  readonly height?: number;
  /** The working directory; a new one when absent. */
  readonly folder?: string;
}

/** A real terminal with the program in it: tmux draws, keys are typed, the pane is read. */
export interface Terminal {
  readonly folder: string;
  /** Keys as tmux names them: `Enter`, `C-c`, `Down`, `BSpace`. */
  press(...keys: readonly string[]): void;
  type(text: string): void;
  /** The lines now to be seen; `colours` with their escape sequences. */
  screen(colours?: 'colours'): string;
  /** Everything that scrolled away, and the screen. */
  history(): string;
  /** Waits until the screen matches. @throws with the screen when it never does. */
  sees(wanted: RegExp): Promise<string>;
  resize(width: number, height: number): void;
  /** Waits for the program to end. @returns its exit code. */
  ends(): Promise<number>;
  close(): void;
}

/** Everything that is open, so that a failed test leaves nothing running. */
const opened = new Set<Terminal>();

/** Closes what the tests of a file left open. */
export function closeTerminals(): void {
  for (const terminal of opened) terminal.close();
}

/** Starts the program in a terminal of its own. */
export function openTerminal(opening: Opening = {}): Terminal {
  const { width = 80, height = 24, args = [], env = {} } = opening;
  const folder = opening.folder ?? mkdtempSync(join(tmpdir(), 'terminal-'));
  const socket = `create-mcp-auth-${randomUUID()}`;
  const tmux = (...words: readonly string[]) =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      cwd: folder,
      // A locale in which characters outside ASCII are drawn as themselves.
      env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'xterm-256color' },
    });
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const program = ['env', ...settings, process.execPath, bin, ...args];
  const size = ['-x', String(width), '-y', String(height)];
  const exitCode = join(mkdtempSync(join(tmpdir(), 'exit-')), 'code');
  // The shell stays, and with it the last screen; Ctrl-C is for the program alone.
  const hold = ['sh', '-c', `trap : INT; "$@"; echo $? >${exitCode}; sleep 60`, 'sh', ...program];
  tmux('new-session', '-d', ...size, ...hold);

  const capture = (...flags: readonly string[]) => tmux('capture-pane', '-p', '-J', ...flags);
  const terminal: Terminal = {
    folder,
    press: (...keys) => void tmux('send-keys', ...keys),
    type: (text) => void tmux('send-keys', '-l', text),
    screen: (colours) => (colours === undefined ? capture() : capture('-e')),
    history: () => capture('-S', '-'),
    sees: (wanted) =>
      until(
        () => capture(),
        (screen) => wanted.test(screen),
        String(wanted),
      ),
    resize: (columns, rows) =>
      void tmux('resize-window', '-x', String(columns), '-y', String(rows)),
    ends: async () => {
      const read = () => (existsSync(exitCode) ? readFileSync(exitCode, 'utf8') : '');
      return Number(await until(read, (text) => text.endsWith('\n'), 'the end of the program'));
    },
    close: () => {
      opened.delete(terminal);
      tmux('kill-server');
    },
  };
  opened.add(terminal);
  return terminal;
}

async function until(
  read: () => string,
  done: (text: string) => boolean,
  what: string,
): Promise<string> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const text = read();
    if (done(text)) return text;
    if (performance.now() > end) throw new Error(`Never saw ${what}. The last screen:\n${text}`);
    await setTimeout(POLL_MS);
  }
}
