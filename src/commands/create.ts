import type { CommandLine } from '../options/command-line.js';
import { repeatCommand } from '../options/repeat-command.js';
import { apply } from '../plan/apply.js';
import { fileTree } from '../plan/preview.js';
import { canAsk } from '../terminal/environment.js';
import { checkJsonFile, sayJson } from '../terminal/say-json.js';
import { say, sayResult } from '../terminal/say.js';
import { type Draft, type Workshop, draftProject, reportOf } from './create/draft.js';
import { nextSteps } from './create/next-steps.js';
import { randomPassword } from './create/random-password.js';
import {
  type Given,
  completeAnswers,
  readGivenAnswers,
  refuseOpenQuestions,
} from './create/read-create-answers.js';
import { showPlan } from './create/show-plan.js';

/** Makes a project: ask, plan, show, write, then git, dependencies and the first start. @returns the exit code. */
export async function create(line: CommandLine): Promise<number> {
  const given = readGivenAnswers(line.flags);
  const workshop = workshopOf(line, given);
  const draft = await settleDraft(given, workshop);
  const { json, dryRun } = given.flags;
  const report = json === undefined ? undefined : reportOf(draft, !dryRun);
  if (json !== undefined) checkJsonFile(json, report);
  if (!dryRun) apply(draft.plan, draft.root);
  if (json !== undefined) sayJson(json, report);
  else if (dryRun) {
    sayResult(`${showPlan(draft.plan, draft.answers, fileTree)}\n\nNothing was written.`);
  }
  return dryRun ? 0 : await finish(draft, given, workshop);
}

/** With a person at the terminal the draft is what was agreed on; without, what was given has to do. */
async function settleDraft(given: Given, workshop: Workshop): Promise<Draft> {
  if (given.flags.yes) return draftProject(completeAnswers(given, {}), workshop);
  if (!canAsk()) {
    refuseOpenQuestions(given);
    return draftProject(completeAnswers(given, {}), workshop);
  }
  const { askForProject } = await import('./create/ask-for-project.js');
  return await askForProject(given, workshop);
}

async function finish(draft: Draft, given: Given, { origin }: Workshop): Promise<number> {
  const { answers, root } = draft;
  const { flags } = given;
  const { demoPassword } = origin;
  const failed = flags.install ? await (await afterWriting()).install(root, answers) : undefined;
  // After the packages, so that the lock file is in the first commit: CI and Docker install from it.
  if (flags.git) await (await afterWriting()).initGit(root);
  if (flags.json === undefined) {
    const repeat = repeatCommand(given.options, answers, origin.generator);
    const installed = flags.install && failed === undefined;
    sayResult(nextSteps({ answers, demoPassword, installed, repeat }).join('\n'));
  }
  if (failed !== undefined) {
    say(`\n${failed.said}`);
    throw failed.stop;
  }
  if (!flags.start) return 0;
  say('\nStarting it; Ctrl-C stops it.\n');
  return await (await afterWriting()).startServer(root, answers);
}

/** What runs other programs, which nobody waits for who wants only the files. */
const afterWriting = () => import('./create/after-writing.js');

function workshopOf({ dist, version }: CommandLine, { flags: { dryRun } }: Given): Workshop {
  return {
    dist,
    dryRun,
    origin: { generator: `create-mcp-auth@${version()}`, demoPassword: randomPassword() },
  };
}
