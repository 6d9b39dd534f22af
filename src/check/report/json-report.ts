import { countClients, countFindings } from './counts.js';
import type { Report } from './report.js';

/** The report as one value for programs; `version` changes when a member changes its meaning. */
export function jsonReport(report: Report, exitCode: number) {
  const { target, findings, clients, requests, durationMs } = report;
  return {
    version: 1,
    target,
    exitCode,
    counts: { rules: countFindings(findings), clients: countClients(clients) },
    durationMs: Math.round(durationMs),
    findings,
    clients,
    requests,
  };
}
