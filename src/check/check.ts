import { presets } from '../clients/presets/presets.js';
import { type KnownEngine, recogniseEngine } from './engines/engines.js';
import { withSettings } from './engines/with-settings.js';
import type { Finding } from './finding.js';
import { chosenFirst } from './matrix/chosen-first.js';
import { matrixOf } from './matrix/matrix.js';
import { noticeOf } from './notice.js';
import { type Probed, type ProbeOptions, probe } from './probe.js';
import type { Exchange } from './probes/network.js';
import { concealer } from './report/conceal.js';
import { neutral } from './report/neutral.js';
import type { Report } from './report/report.js';
import { requestLines } from './report/request-lines.js';
import { reportTopics } from './report/report-topics.js';
import { RULES } from './rules/index.js';
import { runRules } from './run-rules.js';
import { unreachable } from './unreachable.js';

export interface CheckOptions extends ProbeOptions {
  /** Ids of the real clients to look at; all of them when absent. */
  readonly clients?: readonly string[];
  /** Ids of those that are told of first; those that are looked at when absent. */
  readonly chosen?: readonly string[];
  /** What the server is built on, as somebody said. */
  readonly engine?: KnownEngine;
  /** What it is built on where its metadata does not tell. */
  readonly likelyEngine?: KnownEngine;
  /** Whether one of the words stands in its source; absent where that is not at hand. */
  readonly mentions?: (words: readonly string[]) => boolean;
}

/** A report, and the exchanges it was drawn from, as they were. */
export interface Checked {
  readonly report: Report;
  readonly log: readonly Exchange[];
  /** Hides what was secret in this check. */
  readonly conceal: (text: string) => string;
}

/**
 * Checks one server: probes become facts, rules and clients read facts.
 *
 * @throws {Stop} 2 when nothing answered.
 */
export async function check(options: CheckOptions): Promise<Checked> {
  const probed = await probe(options);
  if (probed.facts.traffic === undefined) throw unreachable(options.url, probed.log);
  const conceal = concealer(probed.log, secretsOf(options));
  return { report: reportOf(options, probed, conceal), log: probed.log, conceal };
}

function reportOf(
  { url, clients, chosen = clients, ...options }: CheckOptions,
  { facts, log, missing, durationMs }: Probed,
  conceal: (text: string) => string,
): Report {
  const recognised = recogniseEngine(facts, options.mentions);
  const engine = options.engine ?? recognised ?? options.likelyEngine;
  const judged = runRules(RULES, facts, missing).map((finding) => concealed(finding, conceal));
  const findings = withSettings(judged, engine);
  const notice = noticeOf(facts);
  const lookedAt = presets.filter(({ id }) => clients?.includes(id) ?? true);
  return {
    subject: 'server',
    target: neutral(url),
    ...(engine === undefined ? {} : { engine }),
    ...(notice === undefined ? {} : { notice: { ...notice, text: neutral(conceal(notice.text)) } }),
    findings,
    topics: reportTopics(),
    clients: chosenFirst(matrixOf(facts, findings, lookedAt), chosen),
    requests: requestLines(log, conceal),
    durationMs,
  };
}

function secretsOf({ token, known = [] }: CheckOptions): string[] {
  return [token, ...known.map((client) => client.client_secret)].filter(
    (secret) => secret !== undefined,
  );
}

function concealed(finding: Finding, conceal: (text: string) => string): Finding {
  const seen = conceal(finding.seen);
  // Nearly all are as they may be shown, and there are hundreds.
  return seen === finding.seen ? finding : { ...finding, seen };
}
