import { presets } from '../../clients/presets/presets.js';
import type { KnownEngine } from '../engines/engines.js';
import { withSettings } from '../engines/with-settings.js';
import type { JsonObject } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { Finding } from '../finding.js';
import { chosenFirst } from '../matrix/chosen-first.js';
import { matrixOf } from '../matrix/matrix.js';
import { reportTopics } from '../report/report-topics.js';
import type { Report } from '../report/report.js';
import type { Rule, Verdict } from '../rule.js';
import { RULES } from '../rules/index.js';
import { findingOf, verdictOf, worstFirst } from '../run-rules.js';
import type { Spot } from '../spot.js';
import { mergeVerdicts, type SourceVerdict } from './merge-verdicts.js';

/** What the source of a server says, whoever read it. */
export interface SourceReading {
  /** The directory, as typed. */
  readonly target: string;
  /** The command that starts the server in it. */
  readonly start: string;
  readonly verdicts: readonly SourceVerdict[];
  /** The whole metadata document, where the source says it whole. */
  readonly published?: Published;
  /** Ids of the real clients to look at; all of them when absent. */
  readonly clients?: readonly string[];
  /** Ids of those that are told of first; those that are looked at when absent. */
  readonly chosen?: readonly string[];
  /** What the server is built on, where the directory tells. */
  readonly engine?: KnownEngine;
  readonly durationMs: number;
}

/** A metadata document (RFC 8414 §2) that was derived, and what from. */
export interface Published {
  readonly issuer: string;
  readonly document: JsonObject;
  readonly spot: Spot;
}

/** The report about a source: the same rules, judged by what can be read; the rest stays unknown. */
export function sourceReport(reading: SourceReading): Report {
  const { target, start, published, clients, chosen = clients, engine, durationMs } = reading;
  const judged = worstFirst(RULES.map((rule) => findingAbout(rule, reading)));
  const findings = withSettings(judged, engine);
  const lookedAt = presets.filter(({ id }) => clients?.includes(id) ?? true);
  const rows = published === undefined ? [] : matrixOf(factsOf(published), findings, lookedAt);
  return {
    subject: 'source',
    target,
    start,
    ...(engine === undefined ? {} : { engine }),
    findings,
    topics: reportTopics(),
    clients: chosenFirst(rows, chosen),
    requests: [],
    durationMs,
  };
}

function findingAbout(rule: Rule, { verdicts, published, start }: SourceReading): Finding {
  const own = verdicts.filter((one) => one.rule === rule.id);
  if (own.length > 0) {
    const { verdict, spots } = mergeVerdicts(own);
    return { ...findingOf(rule, verdict), spots };
  }
  const unseen: Verdict = {
    outcome: 'unknown',
    seen: `the source alone does not tell: add --start "${start}"`,
  };
  const verdict = published === undefined ? unseen : verdictOf(rule, factsOf(published), {});
  if (published === undefined || verdict.outcome === 'unknown') return findingOf(rule, unseen);
  return { ...findingOf(rule, verdict), spots: [published.spot] };
}

/** The issuer a client starts from is another string, which only a server that runs can show. */
function factsOf({ issuer, document }: Published): Facts {
  const { hostname, origin } = new URL(issuer);
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return { target: { url: `${issuer}/mcp`, origin, path: '/mcp', loopback }, metadata: document };
}
