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

/** How a README begins, of the package of a file or of all: its title and what follows it; empty without. */
export function introductionOf(sources: Sources, file: string): string {
  const folders = [packageOf(sources, file), ''];
  const texts = folders.map((folder) =>
    sources.project.read(folder === '' ? 'README.md' : `${folder}/README.md`),
  );
  const found = texts.map((text = '') => INTRODUCTION.exec(text)?.[0]).find(Boolean) ?? '';
  return found.replace(/\s+/g, ' ').slice(0, LONGEST);
}

const INTRODUCTION = /^#\s+.+(\s*\n(?![#`|]).+)*/m;

/** In characters. */
const LONGEST = 500;

/** `"name": "…"` of package.json, `name = "…"` of pyproject.toml. */
const NAME = /(?:^|[{,])\s*(?:"name"\s*:|name\s*=)\s*["']([^"']+)["']/m;
