import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PREFIX = '.create-mcp-auth-';

/** A folder for work in progress, named after the process that owns it. */
export interface Stage {
  readonly path: string;
  readonly pid: number;
}

/** Makes a fresh stage in `folder`, on the same file system as what it will become. */
export function makeStage(folder: string): string {
  return mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
}

/** The stages in `folder` that this process did not make; none when there is no such folder. */
export function otherStages(folder: string): Stage[] {
  return namesIn(folder).flatMap((name) => {
    const pid = Number(/^\.create-mcp-auth-(\d+)-[A-Za-z0-9]{6}$/.exec(name)?.[1]);
    return Number.isNaN(pid) || pid === process.pid ? [] : [{ path: join(folder, name), pid }];
  });
}

/** Whether the process that owns a stage still runs. */
export function isAlive(stage: Stage): boolean {
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
