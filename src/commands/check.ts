import type { Checked } from '../check/check.js';
import { exitCodeOf } from '../check/exit-code.js';
import { jsonReport } from '../check/report/json-report.js';
import type { Report } from '../check/report/report.js';
import { terminalReport } from '../check/report/terminal-report.js';
import type { CommandLine } from '../options/command-line.js';
import { cancelled } from '../terminal/cancelled.js';
import { withProgress } from '../terminal/progress.js';
import { sayJson } from '../terminal/say-json.js';
import { sayResult } from '../terminal/say.js';
import { style } from '../terminal/style.js';
import { type Subject, openSubject } from './check/open-subject.js';
import { type CheckAnswers, readCheckAnswers } from './check/read-check-answers.js';
import { readKnownClients } from './check/read-known-clients.js';
import { readToken } from './check/read-token.js';
import { refuseLiveFlags } from './check/refuse-live-flags.js';
import { repair } from './check/repair.js';
import { repeatCheck } from './check/repeat-check.js';
import { watch } from './check/watch.js';
import { wishesOf } from './check/wishes-of.js';
import { writeOutputs } from './check/write-outputs.js';

/** Checks a server: what it promises, what it does, and who can connect. @returns the exit code. */
export async function check(line: CommandLine): Promise<number> {
  const answers = readCheckAnswers(line.flags);
  const given = { token: readToken(answers), known: readKnownClients(answers) };
  refuseLiveFlags(answers);
  const { fixed, declined } = await repair(answers);
  const { target, start } = answers;
  const wishes = wishesOf(answers, given);
  const subject = await openSubject({ target, start, wishes, dist: line.dist });
  const startedAt = Date.now();
  try {
    const run = async () => withFixed(await subject.check(), fixed);
    const first = await firstOf(subject, answers, run);
    show(first.report, answers, exitCodeOf(first.report.findings, answers.failOn));
    const { active } = answers;
    const checked = answers.watch ? await watch({ first, active, again: run }) : first;
    const exitCode = exitCodeOf(checked.report.findings, answers.failOn);
    writeOutputs({ answers, checked, exitCode, startedAt, version: line.version() });
    return declined ? 1 : exitCode;
  } catch (error) {
    throw subject.interrupted() ? cancelled('The check was cancelled.') : error;
  } finally {
    await subject.leave();
  }
}

function withFixed(checked: Checked, fixed: Report['fixed']): Checked {
  return fixed === undefined ? checked : { ...checked, report: { ...checked.report, fixed } };
}

/** A person who is asked to do something reads better without a spinner. */
function firstOf(subject: Subject, { login }: CheckAnswers, run: () => Promise<Checked>) {
  return login ? run() : withProgress(`Checking ${subject.name}`, run);
}

const DEFAULT_WIDTH = 100;

function show(report: Report, answers: CheckAnswers, exitCode: number): void {
  const { json, verbose } = answers;
  if (json === '') return sayJson(json, jsonReport(report, exitCode));
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  const command = repeatCheck(answers);
  sayResult(terminalReport(report, { paint: style('stdout'), width, verbose, command }));
}
