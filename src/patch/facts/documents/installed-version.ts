import { ancestorsOf } from '../../source/resolve-module.js';
import type { Project } from '../../project/read-project.js';

/** Major and minor number of a version. */
export type Version = readonly [number, number];

const LOCKS = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];

/**
 * The version of the TypeScript SDK that a file uses: of the nearest lock file, else the lower end of the range in
 * the manifest. Absent where neither names it.
 */
export function installedVersion(project: Project, file: string): Version | undefined {
  const paths = [LOCKS, ['package.json']].flatMap((names) =>
    ancestorsOf(file).flatMap((folder) =>
      names.map((name) => (folder === '' ? name : `${folder}/${name}`)),
    ),
  );
  for (const path of paths) {
    const version = sdkVersion(project.read(path) ?? '');
    if (version !== undefined) return version;
  }
  return undefined;
}

function sdkVersion(text: string): Version | undefined {
  const found =
    /@modelcontextprotocol\/sdk"?:?\s*\{\s*"version":\s*"(\d+)\.(\d+)/.exec(text) ??
    /@modelcontextprotocol\/sdk@[^\n]{0,200}:\s*\n\s*version:?\s*"?(\d+)\.(\d+)/.exec(text) ??
    /@modelcontextprotocol\/sdk@(\d+)\.(\d+)/.exec(text) ??
    /"@modelcontextprotocol\/sdk":\s*"[^\d"]*(\d+)\.(\d+)/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
}
