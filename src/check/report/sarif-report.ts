import type { Finding } from '../finding.js';
import { needsServer } from './source-tells.js';
import type { Spot } from '../spot.js';
import type { Report } from './report.js';

/** The report in SARIF 2.1.0, for GitHub code scanning: one result for each rule that is broken or unknown. */
export function sarifReport(report: Report, version: string) {
  const { findings } = report;
  const told = findings.filter((finding) => isTold(finding, report));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'create-mcp-auth check',
            version,
            informationUri: 'https://www.npmjs.com/package/create-mcp-auth',
            rules: findings.map(ruleOf),
          },
        },
        results: told.flatMap((finding) => resultsOf(finding, findings.indexOf(finding), report)),
      },
    ],
  };
}

const LEVELS: Partial<Record<Finding['outcome'], 'error' | 'warning' | 'note'>> = {
  fail: 'error',
  warn: 'warning',
  unknown: 'note',
};

function ruleOf({ rule, title, source, link, level }: Finding) {
  return {
    id: rule,
    shortDescription: { text: title },
    fullDescription: { text: `${title} (${source}).` },
    helpUri: link,
    defaultConfiguration: { level: level === 'must' ? 'error' : 'warning' },
  };
}

/** What a source cannot tell is no alert: it would be one for each rule about servers that run. */
function isTold(finding: Finding, report: Report): boolean {
  return LEVELS[finding.outcome] !== undefined && !needsServer(finding, report);
}

/** One result for each place, since code scanning shows the first place of a result only. */
function resultsOf(finding: Finding, ruleIndex: number, { subject, target }: Report) {
  const { rule, outcome, title, fix, setting, spots } = finding;
  const change = [fix, setting].map((text) => (text === undefined ? '' : ` ${text}`)).join('');
  // What stands at a place is not what the server did.
  const seenAt = (spot?: Spot) => (subject === 'source' && spot?.seen) || finding.seen;
  return (spots ?? [undefined]).map((spot, nth) => ({
    ruleId: rule,
    ruleIndex,
    level: LEVELS[outcome] ?? 'none',
    kind: outcome === 'unknown' ? 'open' : 'fail',
    message: { text: `${title}. Seen at ${target}: ${seenAt(spot)}.${change}` },
    locations: [
      { physicalLocation: placeOf(spot), logicalLocations: [{ fullyQualifiedName: target }] },
    ],
    partialFingerprints: {
      ruleAndTarget: `${rule}@${spot === undefined ? target : `${spot.file}#${nth}`}`,
    },
  }));
}

// Code scanning wants a file; a server has none, so the result stands at the root.
function placeOf(spot: Spot | undefined) {
  if (spot === undefined) return { artifactLocation: { uri: '.' }, region: { startLine: 1 } };
  const { file, line, column } = spot;
  return {
    artifactLocation: { uri: encodeURI(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column },
  };
}
