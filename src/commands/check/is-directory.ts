import { statSync } from 'node:fs';

/** Whether a directory was named instead of a URL. */
export function isDirectory(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
