import type { Checked } from '../../check/check.js';
import { badge } from '../../check/report/badge.js';
import { harReport } from '../../check/report/har.js';
import { htmlReport } from '../../check/report/html-report.js';
import { jsonReport } from '../../check/report/json-report.js';
import { junitReport } from '../../check/report/junit-report.js';
import { sarifReport } from '../../check/report/sarif-report.js';
import { say } from '../../terminal/say.js';
import { sayJson } from '../../terminal/say-json.js';
import { writeResult } from '../../terminal/write-result.js';
import type { CheckAnswers } from './read-check-answers.js';

export interface Done {
  readonly answers: CheckAnswers;
  readonly checked: Checked;
  readonly exitCode: number;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly version: string;
}

/**
 * Writes every file that was asked for.
 *
 * @throws {Stop} 3 when one holds something else, 2 when one cannot be written; those before it are.
 */
export function writeOutputs({ answers, checked, exitCode, startedAt, version }: Done): void {
  const { report, log, conceal } = checked;
  if (answers.json) sayJson(answers.json, jsonReport(report, exitCode));
  const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
  const texts = {
    html: () => htmlReport(report),
    sarif: () => pretty(sarifReport(report, version)),
    junit: () => junitReport(report, answers.failOn),
    badge: () => badge(report),
    har: () => pretty(harReport(log, { startedAt, version, conceal, isoTime })),
  };
  for (const [key, text] of Object.entries(texts)) {
    const file = answers[key as keyof typeof texts];
    if (file === undefined) continue;
    writeResult({ file, flag: `--${key}` }, text());
    say(`Wrote ${file}`);
  }
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
