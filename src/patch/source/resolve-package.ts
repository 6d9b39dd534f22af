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

/** What the package a file belongs to is called; empty when no manifest says. */
export function packageName(sources: Sources, file: string): string {
  const folder = packageOf(sources, file);
  const manifests = MANIFESTS.map((name) =>
    sources.project.read(folder === '' ? name : `${folder}/${name}`),
  );
  return manifests.map((text = '') => NAME.exec(text)?.[1]).find(Boolean) ?? '';
}

/** The title of what a file belongs to: of its package, or of all; empty when no README says. */
export function titleOf(sources: Sources, file: string): string {
  const folders = [packageOf(sources, file), ''];
  const texts = folders.map((folder) =>
    sources.project.read(folder === '' ? 'README.md' : `${folder}/README.md`),
  );
  return texts.map((text = '') => TITLE.exec(text)?.[1]).find(Boolean) ?? '';
}

const TITLE = /^#\s+(.+)$/m;

/** `"name": "…"` of package.json, `name = "…"` of pyproject.toml. */
const NAME = /(?:^|[{,])\s*(?:"name"\s*:|name\s*=)\s*["']([^"']+)["']/m;
