import type { Finding } from '../finding.js';
import type { Report } from './report.js';

/** Whether the source says nothing about a rule, so that only a server that runs can tell. */
export function needsServer({ outcome, spots }: Finding, { subject }: Report): boolean {
  return subject === 'source' && outcome === 'unknown' && spots === undefined;
}

/** The report without the rules and the clients about which a source says nothing. */
export function sourceTells(report: Report): Report {
  if (report.subject !== 'source') return report;
  return {
    ...report,
    findings: report.findings.filter((finding) => !needsServer(finding, report)),
    clients: report.clients.filter(({ outcome }) => outcome !== 'unknown'),
  };
}
