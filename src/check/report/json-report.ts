import { countClients, countFindings } from './counts.js';
import type { Report } from './report.js';

/** The report as one value for programs; `version` changes when a member changes its meaning. */
export function jsonReport(report: Report, exitCode: number) {
  const { subject, target, engine, notice, findings, clients, requests, fixed, durationMs } =
    report;
  return {
    version: 1,
    subject,
    target,
    ...(engine === undefined ? {} : { engine }),
    ...(notice === undefined ? {} : { notice: notice.text }),
    exitCode,
    counts: { rules: countFindings(findings), clients: countClients(clients) },
    durationMs: Math.round(durationMs),
    ...(fixed === undefined ? {} : { fixed }),
    findings,
    clients,
    requests,
  };
}
