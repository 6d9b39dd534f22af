import { wantsPlainPrompts } from './environment.js';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
const STILL_MS = 15_000;

/** Shows that something long goes on until the work is done: a spinner on a terminal, lines elsewhere. */
export async function withProgress<Result>(
  label: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const stop = spins() ? spin(label) : tick(label);
  try {
    return await work();
  } finally {
    stop();
  }
}

function spins(): boolean {
  return process.stderr.isTTY && !wantsPlainPrompts() && !process.env['CI'];
}

function spin(label: string): () => void {
  const started = process.hrtime.bigint();
  let frame = 0;
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    process.stderr.write(`\r${FRAMES[frame]} ${label} ${seconds(started)} s`);
  };
  draw();
  const timer = setInterval(draw, FRAME_MS);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\u001b[K');
  };
}

function tick(label: string): () => void {
  const started = process.hrtime.bigint();
  const tell = (text: string) => process.stderr.write(`${text}\n`);
  tell(`${label}…`);
  const timer = setInterval(() => tell(`  still at it after ${seconds(started)} s`), STILL_MS);
  return () => clearInterval(timer);
}

function seconds(started: bigint): string {
  return String((process.hrtime.bigint() - started) / 1_000_000_000n);
}
