import { readFileSync } from 'node:fs';
import type { Served } from '../served.js';

/** The memory of a server that counts, in MB. */
export function memoryOf({ pid }: Served): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
