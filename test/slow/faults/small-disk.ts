import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const SIZE = '4m';

/** A disk of its own for a server, which can be filled up and emptied again. */
export class SmallDisk {
  readonly directory: string;
  readonly #ballast: string;

  private constructor(directory: string) {
    this.directory = directory;
    this.#ballast = join(directory, 'ballast');
  }

  /** Why there cannot be one; undefined when there can. */
  static impossible(): string | undefined {
    const root = process.platform === 'linux' && process.getuid?.() === 0;
    return root ? undefined : 'a disk that is full has to be mounted, which only root on Linux may';
  }

  /** Mounts it; it is gone when the test is over. */
  static mount(): SmallDisk {
    const directory = mkdtempSync(join(tmpdir(), 'create-mcp-auth-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', directory]);
    onTestFinished(() => {
      // Lazily: a server that was killed a moment ago may still hold its files.
      execFileSync('umount', ['--lazy', directory]);
      rmdirSync(directory);
    });
    return new SmallDisk(directory);
  }

  /** Leaves no byte free. */
  fill(): void {
    const file = openSync(this.#ballast, 'a');
    try {
      for (;;) writeSync(file, Buffer.alloc(4096));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  empty(): void {
    rmSync(this.#ballast);
  }
}
