import type { Finding } from '../finding.js';
import type { Level } from '../rule.js';
import { exitCodeOf } from '../exit-code.js';
import { spotText } from '../spot.js';
import { escapeMarkup } from './escape-markup.js';
import type { Report } from './report.js';

/** The report as JUnit XML: a suite for each step, a case for each rule; what could not be judged is skipped. */
export function junitReport(report: Report, failOn: Level): string {
  const suites = report.topics.map(({ title, rules }) => {
    const findings = report.findings.filter(({ rule }) => rules.includes(rule));
    return suite(title, findings, failOn);
  });
  const name = escapeMarkup(`create-mcp-auth check ${report.target}`);
  const time = (report.durationMs / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${counts(report.findings, failOn)} time="${time}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(title: string, findings: readonly Finding[], failOn: Level): string {
  return [
    `  <testsuite name="${escapeMarkup(title)}" ${counts(findings, failOn)}>`,
    ...findings.map((finding) => testCase(finding, failOn)),
    '  </testsuite>',
  ].join('\n');
}

function counts(findings: readonly Finding[], failOn: Level): string {
  const failures = findings.filter((finding) => isFailure(finding, failOn)).length;
  const skipped = findings.filter((finding) => isSkipped(finding)).length;
  return `tests="${findings.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function isFailure(finding: Finding, failOn: Level): boolean {
  return exitCodeOf([finding], failOn) === 1;
}

function isSkipped({ outcome }: Finding): boolean {
  return outcome === 'unknown' || outcome === 'notApplicable';
}

function testCase(finding: Finding, failOn: Level): string {
  const { rule, title, seen, fix = '', setting = '', source, link, spots = [] } = finding;
  const names = `classname="${escapeMarkup(rule)}" name="${escapeMarkup(title)}"`;
  const detail = escapeMarkup(
    [seen, ...spots.map(spotText), fix, setting, `${source} ${link}`].filter(Boolean).join('\n'),
  );
  if (isFailure(finding, failOn)) {
    const message = escapeMarkup(seen);
    return `    <testcase ${names}><failure message="${message}">${detail}</failure></testcase>`;
  }
  if (isSkipped(finding)) {
    return `    <testcase ${names}><skipped message="${escapeMarkup(seen)}"/></testcase>`;
  }
  const broken = finding.outcome === 'fail' || finding.outcome === 'warn';
  const output = broken ? `<system-out>${detail}</system-out>` : '';
  return `    <testcase ${names}>${output}</testcase>`;
}
