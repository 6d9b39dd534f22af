import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CreateAnswers } from '../../create/create-answers.js';
import { shellWord } from '../../options/shell-word.js';
import { withProgress } from '../../terminal/progress.js';
import { runOpenly, runQuietly } from '../../terminal/run.js';
import { say } from '../../terminal/say.js';
import { Stop } from '../../problem.js';

/** Lines of a failed installation that are shown. */
const LAST_LINES = 20;

/** Makes a repository with a first commit, or says that one is around. Says nothing where there is no git. */
export async function initGit(root: string): Promise<void> {
  const around = repositoryAround(root);
  if (around !== undefined) {
    return say(
      `No git repository was made: ${around} is one already, so commit the project there.`,
    );
  }
  const git = (...args: string[]) => runQuietly({ command: 'git', args, cwd: root });
  if ((await git('init', '--initial-branch=main')).code !== 0) return;
  if ((await git('add', '--all')).code !== 0) return;
  // Without a name and an address git refuses; the repository alone is good enough then.
  await git('commit', '--quiet', '--message', 'Begin with create-mcp-auth');
}

/** Why dependencies are not installed: what is to be said, and how the run ends. */
export interface NotInstalled {
  readonly said: string;
  /** 2 when it failed, 130 when it was interrupted. */
  readonly stop: Stop;
}

/** Installs the dependencies. @returns why not, where it fails; the project stays. */
export async function install(
  root: string,
  { packageManager, directory }: CreateAnswers,
): Promise<NotInstalled | undefined> {
  const { code, output, interrupted } = await withProgress(
    `Installing dependencies with ${packageManager}`,
    () => runQuietly({ command: packageManager, args: ['install'], cwd: root }),
  );
  if (code === 0) return undefined;
  const goOn = `cd ${shellWord(directory)} && ${packageManager} install`;
  if (interrupted) {
    return {
      said: `Stopped. The project is complete, its dependencies are not. Go on with: ${goOn}`,
      stop: new Stop(130, { message: 'Cancelled while installing.' }),
    };
  }
  return {
    said: output.trimEnd().split('\n').slice(-LAST_LINES).join('\n'),
    stop: new Stop(2, {
      message: `${packageManager} install failed with exit code ${code}. The project itself is complete.`,
      hint: `When it is mended, go on with: ${goOn}`,
    }),
  };
}

/** Runs the server in this terminal until it ends. @returns its exit code. */
export async function startServer(root: string, { packageManager }: CreateAnswers) {
  const ended = await runOpenly({ command: packageManager, args: ['run', 'dev'], cwd: root });
  // A server stopped with Ctrl-C did what it was asked to do.
  return ended.interrupted ? 0 : ended.code;
}

function repositoryAround(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
