import { Stop } from '../../problem.js';

/**
 * Refuses to edit files whose last words are not kept by git yet. Outside of git there is nothing to refuse.
 *
 * @throws {Stop} 3 when one of them has uncommitted changes.
 */
export function refuseDirtyFiles(root: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const options = ['-c', 'core.fsmonitor=false', '-c', 'core.quotepath=false', '-C', root];
  const args = ['status', '--porcelain', '-z', '--', ...paths];
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout } = spawnSync('git', [...options, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1' },
  });
  if (status !== 0) return;
  const dirty = stdout
    .split('\0')
    .filter(Boolean)
    .map((entry) => entry.slice(3));
  if (dirty.length === 0) return;
  throw new Stop(3, {
    message: `There are uncommitted changes in ${dirty.join(', ')}.`,
    hint: 'Commit them first, or add --allow-dirty.',
  });
}
