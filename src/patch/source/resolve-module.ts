import type { Sources } from './sources.js';

const ENDINGS = [
  '.ts',
  '.tsx',
  '.mts',
  '.js',
  '.mjs',
  '.jsx',
  '/index.ts',
  '/index.js',
  '.cts',
  '.cjs',
];

/** The file of the project a module name means; absent for packages and for what does not exist. */
export function resolveModule(sources: Sources, from: string, module: string): string | undefined {
  const paths = from.endsWith('.py') ? pythonPaths(from, module) : scriptPaths(from, module);
  return paths.find((path) => sources.project.read(path) !== undefined);
}

function scriptPaths(from: string, module: string): string[] {
  if (module.startsWith('.')) return withEndings(join(parentOf(from), module));
  // `@/lib/x`, `~/lib/x`, `#lib/x` and `src/x` are paths from some root above the file.
  const inside = /^(?:[@~]\/|~~\/|#\/?|\$lib\/)(.+)$/.exec(module)?.[1] ?? onlySource(module);
  if (inside === undefined) return [];
  return ancestorsOf(from).flatMap((folder) =>
    ['', 'src', 'app', 'src/lib', 'lib'].flatMap((root) =>
      withEndings(join(folder, join(root, inside))),
    ),
  );
}

function onlySource(module: string): string | undefined {
  return module.startsWith('src/') ? module : undefined;
}

function withEndings(path: string): string[] {
  const bare = path.replace(/\.[cm]?jsx?$/, '');
  return [
    ...(/\.[cm]?[jt]sx?$/.test(path) ? [path] : []),
    ...ENDINGS.map((ending) => bare + ending),
  ];
}

function pythonPaths(from: string, module: string): string[] {
  const [, dots = '', name = ''] = /^(\.*)(.*)$/.exec(module) ?? [];
  const path = name.replaceAll('.', '/');
  const folders =
    dots === ''
      ? ancestorsOf(from).flatMap((folder) => [folder, join(folder, 'src')])
      : [join(parentOf(from), '../'.repeat(dots.length - 1))];
  return folders.flatMap((folder) => {
    const full = join(folder, path);
    return path === '' ? [join(full, '__init__.py')] : [`${full}.py`, `${full}/__init__.py`];
  });
}

/** The folders above a file, the nearest first; the root is the empty name. */
export function ancestorsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}

/** The folder of a file. */
export function parentOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
