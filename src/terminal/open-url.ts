import { spawn } from 'node:child_process';
import { say } from './say.js';

/** Opens a page in the browser of the person, and prints its address for where there is none. */
export function openUrl(url: string, why: string): void {
  say(`${why}\n\n  ${url}\n`);
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  if (command === undefined) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  // No browser on this machine: the address has been printed.
  child.on('error', () => undefined);
  child.unref();
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  // Not `start`: its shell would read the & in the address.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
