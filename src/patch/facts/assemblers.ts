import type { Project } from '../project/read-project.js';
import { ancestorsOf } from '../source/resolve-module.js';

/** What puts something in front of routes that other files hold. */
export const ASSEMBLES = /\.(use|addHook|route|register|add_middleware|include_router)\(|\.apply\(/;

/** The files that put a server together, by their usual names, above and beside files: they may say nothing of OAuth. */
export function assemblers(project: Project, files: readonly string[]): string[] {
  const folders = new Set(files.flatMap((file) => ancestorsOf(file)));
  const kinds = new Set(files.map((file) => file.replace(/^.*\./, '')));
  const known = new Set(files);
  const possible = [...folders].flatMap((folder) =>
    NAMES.flatMap((name) => [...kinds].map((kind) => `${folder && `${folder}/`}${name}.${kind}`)),
  );
  return possible.filter((file) => !known.has(file) && ASSEMBLES.test(project.read(file) ?? ''));
}

const NAMES = ['app', 'index', 'main', 'server', 'app.module'];
