import { ancestorsOf } from './resolve-module.js';
import type { Sources } from './sources.js';

const MANIFESTS = ['package.json', 'pyproject.toml', 'setup.py', 'deno.json'];

/** The folder of the package a file belongs to: the nearest with a manifest; the root without. */
export function packageOf({ project }: Sources, file: string): string {
  const folders = ancestorsOf(file);
  const own = folders.find((folder) =>
    MANIFESTS.some(
      (name) => project.read(folder === '' ? name : `${folder}/${name}`) !== undefined,
    ),
  );
  return own ?? '';
}
