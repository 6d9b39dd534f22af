import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXTENSIONS } from './extensions.js';
import type { Search } from './search.js';

const PATHSPECS = [
  ...EXTENSIONS.map((extension) => `*.${extension}`),
  ':(glob)**/.well-known/**',
  ':(glob)**/well-known/**',
  ...['node_modules', '.next', 'site-packages', '.venv'].map(
    (folder) => `:(exclude,glob)**/${folder}/**`,
  ),
  ':(exclude)*.min.js',
  ':(exclude)*lock.json',
  ':(exclude)*lock.yaml',
];

/** What the settings of a person, or of the repository, may not change: git with `submodule.recurse` refuses `--untracked`. */
const SETTINGS = ['core.fsmonitor=false', 'core.quotepath=false', 'submodule.recurse=false'];
const GREP = 'grep --untracked -I -l -z -F --no-textconv --no-color --no-full-name'.split(' ');

/**
 * The files git would show that contain one of the words, and what could not be looked into. Absent when git
 * cannot answer.
 *
 * The repository is somebody else's: what its configuration could start (a file system monitor, text
 * converters) is switched off.
 */
export function searchWithGit(root: string, words: readonly string[]): Search | undefined {
  if (!isInRepository(root)) return undefined;
  const options = [...SETTINGS.flatMap((setting) => ['-c', setting]), '-C', root];
  const patterns = words.flatMap((word) => ['-e', word]);
  const args = [...options, ...GREP, ...patterns, '--', ...PATHSPECS];
  // Loaded only to be used: it is a good part of what a run without git costs.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout, stderr } = spawnSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // 1 means that nothing matched; everything above that git could not do it.
  if (status !== 0 && status !== 1) return undefined;
  return { found: stdout.split('\0').filter(Boolean).sort(), closed: closedIn(root, stderr) };
}

/** The paths git complains of that may not be opened. It complains in the language of the person, and quotes the path. */
function closedIn(root: string, complaints: string): string[] {
  const named = [...complaints.matchAll(/['"«„‘“](.+)['"»“’”]/g)].map(([, path = '']) => path);
  return [...new Set(named)].filter((path) => isClosed(join(root, path)));
}

function isClosed(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch {
    return true;
  }
}

function isInRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = dirname(folder);
  return above !== folder && isInRepository(above);
}
