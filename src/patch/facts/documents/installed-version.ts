import { ancestorsOf } from '../../source/resolve-module.js';
import type { Project } from '../../project/read-project.js';

/** Major and minor number of a version. */
export type Version = readonly [number, number];

const MANIFESTS = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'package.json'];

/**
 * The version of the TypeScript SDK that a file uses: of the nearest lock file, else the lower end of the range in
 * the manifest. Absent where neither names it.
 */
export function installedVersion(project: Project, file: string): Version | undefined {
  for (const folder of ancestorsOf(file)) {
    for (const name of MANIFESTS) {
      const text = project.read(folder === '' ? name : `${folder}/${name}`);
      const version = text === undefined ? undefined : sdkVersion(text);
      if (version !== undefined) return version;
    }
  }
  return undefined;
}

function sdkVersion(text: string): Version | undefined {
  const found =
    /@modelcontextprotocol\/sdk"?:?\s*\{\s*"version":\s*"(\d+)\.(\d+)/.exec(text) ??
    /@modelcontextprotocol\/sdk@[^\n]*:\s*\n\s*version:?\s*"?(\d+)\.(\d+)/.exec(text) ??
    /@modelcontextprotocol\/sdk@(\d+)\.(\d+)/.exec(text) ??
    /"@modelcontextprotocol\/sdk":\s*"[^\d"]*(\d+)\.(\d+)/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2])];
}
