import { randomBytes } from 'node:crypto';
import type { Facts } from '../../src/check/facts.js';
import type { Finding } from '../../src/check/finding.js';
import { probe, type ProbeOptions } from '../../src/check/probe.js';
import { RULES } from '../../src/check/rules/index.js';
import { runRules } from '../../src/check/run-rules.js';
import { OTHER_ADDRESS } from './server/good-server.js';

export const CHANCE = {
  random: (bytes: number) => randomBytes(bytes).toString('base64url'),
  now: () => Math.floor(Date.now() / 1000),
};

/** Probes and judges one address. */
export async function examine(
  url: string,
  options: Partial<ProbeOptions> = {},
): Promise<{ facts: Facts; findings: Finding[] }> {
  const { facts, missing } = await probe({
    url,
    ...CHANCE,
    addresses: () => [OTHER_ADDRESS],
    limits: { timeoutMs: 10_000 },
    ...options,
  });
  return { facts, findings: runRules(RULES, facts, missing) };
}

/** The ids with that outcome. */
export function withOutcome(
  findings: readonly Finding[],
  ...outcomes: readonly Finding['outcome'][]
): string[] {
  return findings.filter(({ outcome }) => outcomes.includes(outcome)).map(({ rule }) => rule);
}
