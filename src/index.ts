import type { KnownClient } from './check/probes/known-client.js';
import type { Report } from './check/report/report.js';
import type { PatchPlan } from './patch/patch-plan.js';

export { Stop } from './problem.js';
export type { Finding, Outcome } from './check/finding.js';
export type { KnownClient } from './check/probes/known-client.js';
export type { ClientRow } from './check/matrix/client-row.js';
export type { Report } from './check/report/report.js';
export type { Spot } from './check/spot.js';
export type { Decision, Reason, Verdict } from './patch/decisions/decision.js';
export type { Evidence } from './patch/facts/evidence.js';
export type { PatchPlan } from './patch/patch-plan.js';
export type { Warning, WarningCode } from './patch/decisions/warning.js';
export type { Change, Edit, Note, Plan } from './plan/plan.js';

/** What `patch` can be told. */
export interface PatchOptions {
  /** Only these repairs, by the names that `--only` takes; all of them when absent. */
  readonly only?: readonly string[];
  /** Also plans to read the lists off one table of client types, as `--derive` does. */
  readonly derive?: boolean;
}

/** What `check` can be told. */
export interface CheckOptions {
  /** The command that starts the server in a directory, on the port in `PORT`; its source alone is read when absent. */
  readonly start?: string;
  /** Also registers throw-away clients and sends codes that cannot be valid. */
  readonly active?: boolean;
  /** Clients that were registered beforehand, for servers where nobody can register. */
  readonly known?: readonly KnownClient[];
  /** An access token to check the MCP endpoint with; sent there and nowhere else. */
  readonly token?: string;
  /** Only these real clients, by id; all of them when absent. */
  readonly clients?: readonly string[];
  /** Seconds one answer may take; 10 when absent. */
  readonly timeout?: number;
}

/**
 * The plan and the decisions that `create-mcp-auth patch` shows. Nothing is written: the plan holds the
 * edits, and each decision its evidence.
 *
 * @throws {Stop} when it is not a directory that can be read, or there is no repair of a name in `only`.
 */
export async function patch(directory: string, options: PatchOptions = {}): Promise<PatchPlan> {
  const { readProject } = await import('./patch/project/read-project.js');
  const { planPatch } = await import('./patch/plan-patch.js');
  return await planPatch(readProject(directory), options);
}

/**
 * The findings and the clients that `create-mcp-auth check` shows, worst first.
 *
 * @param target the MCP endpoint of a server that runs, http or https, or the directory of one.
 * @throws {Stop} when it is neither, when nothing answers there, when there is no client of a name in `clients`,
 *   or when something is asked of a source that only a server can do.
 */
export async function check(target: string, options: CheckOptions = {}): Promise<Report> {
  const { checkTarget } = await import('./commands/check/check-target.js');
  return await checkTarget(target, options, import.meta.dirname);
}
