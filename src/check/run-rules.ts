import { type FactName, type Facts, sourceOf } from './facts.js';
import { type Finding, OUTCOMES, type Outcome } from './finding.js';
import type { Level, Rule, Verdict } from './rule.js';
import { neutral } from './report/neutral.js';

/** Why facts are missing, by name, where the probe knows. */
export type Missing = Partial<Record<FactName, string>>;

/** Judges the facts by every rule; the findings stand worst first. */
export function runRules(rules: readonly Rule[], facts: Facts, missing: Missing = {}): Finding[] {
  return worstFirst(rules.map((rule) => findingOf(rule, verdictOf(rule, facts, missing))));
}

/** What one rule says, also where facts are missing. */
export function verdictOf(rule: Rule, facts: Facts, missing: Missing): Verdict {
  const judged = rule.judge(facts);
  if (!isVerdict(judged)) return { outcome: 'unknown', seen: whyMissing(judged[0], missing) };
  if (judged.outcome !== 'unknown' || judged.wants === undefined) return judged;
  const why = whyMissing(judged.wants, missing);
  return { outcome: 'unknown', seen: [judged.seen, why].filter(Boolean).join('; ') };
}

/** In the order they are read: the gravest first. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** A verdict with the words of its rule; nothing in it can steer a terminal. */
export function findingOf(
  { id, title, level, source, link }: Omit<Rule, 'judge'>,
  verdict: Verdict,
): Finding {
  return {
    rule: id,
    title,
    level,
    source,
    link,
    outcome: outcomeOf(verdict, level),
    seen: neutral(verdict.seen),
    ...(verdict.outcome === 'broken' ? { fix: neutral(verdict.fix) } : {}),
  };
}

function isVerdict(judged: Verdict | readonly FactName[]): judged is Verdict {
  return 'outcome' in judged;
}

function whyMissing(name: FactName | undefined, missing: Missing): string {
  const why = name === undefined ? undefined : (missing[name] ?? askFor(name));
  return why ?? 'what this rule reads was not served';
}

function askFor(name: FactName): string | undefined {
  const source = sourceOf(name);
  return source === 'passive' ? undefined : `not asked: this needs --${source}`;
}

function outcomeOf({ outcome }: Verdict, level: Level): Outcome {
  if (outcome !== 'broken') return outcome;
  return level === 'must' ? 'fail' : 'warn';
}

const LEVELS: readonly Level[] = ['must', 'should', 'may'];

function rank({ outcome, level }: Finding): number {
  return OUTCOMES.indexOf(outcome) * LEVELS.length + LEVELS.indexOf(level);
}
