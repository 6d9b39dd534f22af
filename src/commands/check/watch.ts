import type { Checked } from '../../check/check.js';
import type { Finding } from '../../check/finding.js';
import { sayResult } from '../../terminal/say.js';
import { Stop } from '../../problem.js';

/** How long it rests between two checks; registrations are often limited by the minute. */
const REST_MS = { reading: 2000, active: 65_000 } as const;

export interface Watching {
  readonly first: Checked;
  readonly active: boolean;
  readonly again: () => Promise<Checked>;
}

/** Checks again and again, and tells what has changed, until Ctrl-C. @returns the last report. */
export async function watch({ first, active, again }: Watching): Promise<Checked> {
  let last = first;
  let away = false;
  const rest = untilInterrupted();
  sayResult('\nWatching; Ctrl-C ends it.');
  while (await rest(active ? REST_MS.active : REST_MS.reading)) {
    const next = await again().catch((error: unknown) => {
      if (!(error instanceof Stop)) throw error;
      return undefined;
    });
    if (next === undefined) {
      if (!away) sayResult('– the server is away');
      away = true;
      continue;
    }
    if (away) sayResult('– the server is back');
    away = false;
    for (const line of changes(last.report.findings, next.report.findings)) sayResult(line);
    last = next;
  }
  return last;
}

/** What is different now: `✗ broken`, `✓ fine again`, each with what was seen. */
export function changes(before: readonly Finding[], after: readonly Finding[]): string[] {
  return after.flatMap((finding) => {
    const old = before.find(({ rule }) => rule === finding.rule);
    if (old === undefined || old.outcome === finding.outcome) return [];
    return [`${SIGNS[finding.outcome]} ${finding.title}  ${finding.rule}: ${finding.seen}`];
  });
}

const SIGNS: Readonly<Record<Finding['outcome'], string>> = {
  fail: '✗',
  warn: '!',
  unknown: '?',
  pass: '✓',
  notApplicable: '–',
};

/** Rests that many milliseconds; false as soon as the person has had enough. */
function untilInterrupted(): (ms: number) => Promise<boolean> {
  let over = false;
  let wake: (() => void) | undefined;
  process.once('SIGINT', () => {
    over = true;
    wake?.();
  });
  return async (ms) => {
    if (over) return false;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return !over;
  };
}
