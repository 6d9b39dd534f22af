import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ServedSettings } from '../served.js';

/** A clock for servers, which can be set. */
export class Clock {
  readonly #file: string;

  /** It is right until it is set, and gone when the test is over. */
  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'create-mcp-auth-clock-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    this.#file = join(folder, 'shift');
    this.set(0);
  }

  /** How a server is started that goes by it. */
  get settings() {
    return {
      preload: join(import.meta.dirname, 'shift-clock.mjs'),
      env: { CLOCK_SHIFT: this.#file },
    } satisfies ServedSettings;
  }

  /** Sets it to so many minutes ahead of the right time. */
  set(minutes: number): void {
    // In one step: a server may be reading it.
    writeFileSync(`${this.#file}.new`, String(minutes * 60_000));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
