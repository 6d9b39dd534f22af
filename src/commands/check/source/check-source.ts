import { resolve } from 'node:path';
import type { Checked } from '../../../check/check.js';
import type { KnownEngine } from '../../../check/engines/engines.js';
import { sourceReport } from '../../../check/source/source-report.js';
import { readTemplates } from '../../../create/read-templates.js';
import { planPatch } from '../../../patch/plan-patch.js';
import { readProject } from '../../../patch/project/read-project.js';
import { Stop } from '../../../problem.js';
import { startCommand } from '../start-command.js';
import { decisionVerdicts } from './decision-verdicts.js';
import { fromHere } from './from-here.js';
import { publishedBy } from './published-by.js';

export interface SourceOptions {
  readonly directory: string;
  /** The folder of the bundle, where the templates are. */
  readonly dist: string;
  /** Ids of the real clients to look at; all of them when absent. */
  readonly clients?: readonly string[];
  /** Ids of those that are told of first; those that are looked at when absent. */
  readonly chosen?: readonly string[];
  readonly engine?: KnownEngine;
}

/**
 * Checks a server by its source alone; nothing is started and nothing is sent.
 *
 * @throws {Stop} 2 when the directory cannot be read, or holds no authorization server metadata.
 */
export async function checkSource({ directory, dist, ...wishes }: SourceOptions): Promise<Checked> {
  const started = performance.now();
  const project = readProject(directory);
  const from = fromHere(directory);
  const { decisions } = await planPatch(project);
  const published = await publishedBy(project, readTemplates(dist), from);
  const verdicts = decisionVerdicts(decisions, from);
  if (verdicts.length === 0 && published === undefined) throw nothingFound(directory);
  const report = sourceReport({
    target: directory,
    start: startCommand(directory),
    verdicts,
    ...(published === undefined ? {} : { published }),
    ...wishes,
    durationMs: performance.now() - started,
  });
  return { report, log: [], conceal: (text) => text };
}

function nothingFound(directory: string): Stop {
  return new Stop(2, {
    message: `No authorization server metadata was found in the source in ${resolve(directory)}.`,
    hint: `Check it while it runs: create-mcp-auth check ${directory} --start "${startCommand(directory)}"`,
  });
}
