import type { Finding } from '../finding.js';
import type { Report } from '../report/report.js';
import { worstFirst } from '../run-rules.js';

/**
 * What a server does, with the places in its source. Where the server left a rule unknown and its
 * source proves it broken, the source has the word.
 */
export function joinSource(server: Report, source: Report): Report {
  const inSource = new Map(source.findings.map((finding) => [finding.rule, finding]));
  const findings = server.findings.map((finding) => joined(finding, inSource.get(finding.rule)));
  return { ...server, findings: worstFirst(findings) };
}

function joined(server: Finding, source: Finding | undefined): Finding {
  if (source?.spots === undefined) return server;
  if (server.outcome === 'unknown' && isBroken(source)) return source;
  const about = isBroken(server) || server.outcome === source.outcome;
  return about ? { ...server, spots: source.spots } : server;
}

function isBroken({ outcome }: Finding): boolean {
  return outcome === 'fail' || outcome === 'warn';
}
