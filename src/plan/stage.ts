import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = '.create-mcp-auth-';

/** A folder for work in progress, named after the process that owns it. */
export interface Stage {
  readonly path: string;
  readonly pid: number;
}

/** Those this process made. In a container the next process often has the same number. */
const own = new Set<string>();

/** Makes a fresh stage in `folder`, on the same file system as what it will become. */
export function makeStage(folder: string): string {
  const path = mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  own.add(path);
  return path;
}

/** The stages in `folder` that this process did not make; none when there is no such folder. */
export function otherStages(folder: string): Stage[] {
  return namesIn(folder).flatMap((name) => {
    const pid = Number(/^\.create-mcp-auth-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1]);
    const path = join(folder, name);
    return Number.isNaN(pid) || own.has(path) ? [] : [{ path, pid }];
  });
}

/** Whether the process that owns a stage still runs. */
export function isAlive(stage: Stage): boolean {
  if (stage.pid === process.pid) return false;
  try {
    process.kill(stage.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
