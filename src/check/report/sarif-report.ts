import type { Finding } from '../finding.js';
import type { Report } from './report.js';

/** The report in SARIF 2.1.0, for GitHub code scanning: one result for each rule that is broken or unknown. */
export function sarifReport(report: Report, version: string) {
  const { findings, target } = report;
  const told = findings.filter(({ outcome }) => LEVELS[outcome] !== undefined);
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
        results: told.map((finding) => resultOf(finding, findings.indexOf(finding), target)),
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

// Code scanning wants a file; a server has none, so the result stands at the root.
const PLACE = { artifactLocation: { uri: '.' }, region: { startLine: 1 } };

function resultOf(finding: Finding, ruleIndex: number, target: string) {
  const { rule, outcome, title, seen, fix } = finding;
  const change = fix === undefined ? '' : ` ${fix}`;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[outcome] ?? 'none',
    kind: outcome === 'unknown' ? 'open' : 'fail',
    message: { text: `${title}. Seen at ${target}: ${seen}.${change}` },
    locations: [{ physicalLocation: PLACE, logicalLocations: [{ fullyQualifiedName: target }] }],
    partialFingerprints: { ruleAndTarget: `${rule}@${target}` },
  };
}
