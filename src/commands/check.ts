import { type CheckOptions, check as checkServer } from '../check/check.js';
import { exitCodeOf } from '../check/exit-code.js';
import { jsonReport } from '../check/report/json-report.js';
import type { Report } from '../check/report/report.js';
import { terminalReport } from '../check/report/terminal-report.js';
import type { CommandLine } from '../options/command-line.js';
import { cancelled } from '../terminal/cancelled.js';
import { openUrl } from '../terminal/open-url.js';
import { withProgress } from '../terminal/progress.js';
import { sayJson } from '../terminal/say-json.js';
import { sayResult } from '../terminal/say.js';
import { style } from '../terminal/style.js';
import { checkSettings } from './check/check-settings.js';
import { openPlace } from './check/place.js';
import { type CheckAnswers, readCheckAnswers } from './check/read-check-answers.js';
import { readToken } from './check/read-token.js';
import { watch } from './check/watch.js';
import { writeOutputs } from './check/write-outputs.js';

/** Checks a server: what it promises, what it does, and who can connect. @returns the exit code. */
export async function check(line: CommandLine): Promise<number> {
  const answers = readCheckAnswers(line.flags);
  const token = readToken(answers);
  const place = await openPlace(answers);
  const startedAt = Date.now();
  try {
    const run = () => checkServer(optionsOf(place.url, answers, token));
    // A person who is asked to do something reads better without a spinner.
    const first = answers.login ? await run() : await withProgress(`Checking ${place.url}`, run);
    show(first.report, answers, exitCodeOf(first.report.findings, answers.failOn));
    const { active } = answers;
    const checked = answers.watch ? await watch({ first, active, again: run }) : first;
    const exitCode = exitCodeOf(checked.report.findings, answers.failOn);
    writeOutputs({ answers, checked, startedAt, version: line.version });
    return exitCode;
  } catch (error) {
    throw place.interrupted() ? cancelled() : error;
  } finally {
    await place.leave();
  }
}

function optionsOf(url: string, answers: CheckAnswers, token: string | undefined): CheckOptions {
  return checkSettings(url, {
    // A login needs a client, so it has to register one.
    active: answers.active || answers.login,
    ...(answers.login && { login: { open: askToLogIn, patienceMs: PATIENCE_MS } }),
    ...(token === undefined ? {} : { token }),
    ...(answers.client.length === 0 ? {} : { clients: answers.client }),
    timeout: answers.timeout,
  });
}

const PATIENCE_MS = 120_000;

function askToLogIn(url: string): void {
  openUrl(url, 'Log in in your browser, and allow each time you are asked:');
}

const DEFAULT_WIDTH = 100;

function show(report: Report, { json, verbose }: CheckAnswers, exitCode: number): void {
  if (json !== undefined) sayJson(json, jsonReport(report, exitCode));
  if (json === '') return;
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  sayResult(terminalReport(report, { paint: style(process.stdout), width, verbose }));
}
