import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { OwnerProblem } from '../owner-problem.js';

/** NIST SP 800-63B-4 §3.1.1.2: the least for a password that is all there is to log in with. */
const LEAST_CHARACTERS = 15;

/**
 * A new password: typed twice on the terminal, which does not show it, or one line of standard
 * input. Never an argument, which every process on the machine could read.
 *
 * @throws {OwnerProblem} when there is no terminal, or the password will not do.
 */
export async function askNewPassword(fromStdin: boolean): Promise<string> {
  const password = fromStdin ? await readLine() : await askTwice();
  if ([...password].length < LEAST_CHARACTERS) {
    throw new OwnerProblem(
      `The password is shorter than ${LEAST_CHARACTERS} characters.`,
      'A few words with spaces between them will do.',
    );
  }
  return password;
}

async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function askTwice(): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new OwnerProblem(
      'There is no terminal to type the password on.',
      'Add --stdin and send the password on standard input.',
    );
  }
  const password = await ask('Password: ');
  if (password === (await ask('The same again: '))) return password;
  throw new OwnerProblem('The two passwords differ.', 'Type it again.');
}

/** Like a question of readline, but nothing of the answer appears. */
async function ask(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  const cancelled = new Promise<never>((_resolve, reject) => {
    reader.on('close', () => reject(new OwnerProblem('No password was typed.', 'Start again.')));
  });
  process.stderr.write(question);
  try {
    return await Promise.race([reader.question(''), cancelled]);
  } finally {
    process.stderr.write('\n');
    reader.close();
  }
}
