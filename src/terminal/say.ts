import { writeSync } from 'node:fs';
import { type Problem, Stop } from '../problem.js';
import { style } from './style.js';

/**
 * The result of a command, to standard output. Whoever reads it may stop reading.
 *
 * @throws {Stop} 2 when it cannot be written, for example because the disk is full.
 */
export function sayResult(text: string): void {
  try {
    write('stdout', `${text}\n`);
  } catch (error) {
    throw new Stop(2, unwritten(error));
  }
}

/** Whoever reads it may stop reading. */
function write(name: 'stdout' | 'stderr', text: string): void {
  let rest = Buffer.from(text);
  try {
    // The stream of Node's would have to be loaded first.
    while (rest.length > 0) rest = rest.subarray(writeSync(name === 'stdout' ? 1 : 2, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A pipe that is full for the moment: the stream waits for it.
    if (code === 'EAGAIN') process[name].write(rest);
    else if (code !== 'EPIPE') throw error;
  }
}

function unwritten(error: unknown): Problem {
  const message = `The result could not be written to standard output: ${String(error)}.`;
  return { message, hint: 'Send it elsewhere, or free some space.' };
}

/** What is said on the way, to standard error. */
export function say(text = ''): void {
  try {
    write('stderr', `${text}\n`);
  } catch {
    // There is nowhere left to say so.
  }
}

/** Problems as people read them: what was seen, then what to do. */
export function sayProblems(problems: readonly Problem[]): void {
  const { red, dim } = style('stderr');
  for (const { message, hint, where } of problems) {
    const named = where === undefined || message.includes(where) ? '' : dim(` (${plain(where)})`);
    say(`${red('✗')} ${plain(message)}${named}`);
    if (hint !== undefined) say(`  ${plain(hint)}`);
  }
}

/** Says why a command failed. @returns its exit code. */
export function sayFailure(error: unknown): number {
  if (error instanceof Stop) {
    if (error.exitCode === 130) say(error.message);
    else sayProblems(error.problems);
    return error.exitCode;
  }
  const stack = error instanceof Error ? error.stack : undefined;
  sayProblems([
    {
      message: `This is a fault of create-mcp-auth: ${String(error)}`,
      hint: `Please report it with what you typed.\n${stack ?? ''}`,
    },
  ]);
  return 2;
}

/** Text from outside without the control characters that could steer a terminal. */
export function plain(text: string): string {
  // Of C0, DEL and C1 only line feed and tab mean anything in a message.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}
