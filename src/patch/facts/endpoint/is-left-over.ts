import { escaped } from '../../source/escaped.js';
import { fileRoutes } from '../routes/file-routes.js';
import type { Project } from '../../project/read-project.js';
import { ancestorsOf, parentOf } from '../../source/resolve-module.js';
import { isSource } from '../../source/sources.js';

/**
 * Whether a file hangs its routes on a router of its own, and no other file of the project brings it in though some
 * mounts others: then nobody is served by them. Where something above it loads the files it finds, as frameworks do, the
 * answer is no.
 */
export function isLeftOver(project: Project, file: string): boolean {
  const text = project.read(file) ?? '';
  if (!MAKES_ROUTER.test(text) || MAKES_SERVER.test(text) || fileRoutes(file).length > 0) {
    return false;
  }
  const name = moduleName(file);
  if (name === undefined) return false;
  const bringsIn = bringsInModule(name);
  const others = (words: readonly string[]) =>
    project.search(words).filter((one) => one !== file && isSame(one, file));
  return (
    others(MOUNTS).length > 0 &&
    !others([name]).some((one) => bringsIn.test(project.read(one) ?? '')) &&
    !others(LOOKS_FOR_FILES).some((one) => ancestorsOf(file).includes(parentOf(one)))
  );
}

/** Both are Python, or neither is. */
function isSame(one: string, file: string): boolean {
  return isSource(one) && one.endsWith('.py') === file.endsWith('.py');
}

const MAKES_ROUTER = /\b(APIRouter|Blueprint)\s*\(|\bRouter\(/;

const MAKES_SERVER =
  /\b(FastAPI|Flask|Starlette|Quart|express)\s*\(|\.listen\(|\bserve\(|__main__|uvicorn/;

/** Where no router is mounted at all, what mounts this one is not here either. */
const MOUNTS = ['include_router(', 'register_blueprint(', '.use('];

const LOOKS_FOR_FILES = [
  'readdir',
  'autoload',
  'import_module',
  'iter_modules',
  'walk_packages',
  'meta.glob',
];

/** As others name it: `routes/__init__.py` by its folder. Absent for what is started, and named by nobody. */
function moduleName(file: string): string | undefined {
  const [base = '', folder] = file.split('/').reverse();
  const stem = base.replace(/\.\w+$/, '');
  if (STARTED.test(stem)) return undefined;
  return stem === '__init__' ? folder : stem;
}

const STARTED = /^(index|main|server|app|worker|handler|function|cli|[aw]sgi)$/;

/** `from './oauth.js'`, `require('@/api/oauth')`, `from .api import users, oauth`, `'app.api.oauth:router'`. */
function bringsInModule(name: string): RegExp {
  const word = `(?<![\\w-])${escaped(name)}(?![\\w-])`;
  return new RegExp(
    [
      `(from|import|require)\\b\\s*\\(?\\s*['"\`]([^'"\`\\n]*/)?${word}(/index)?(\\.[cm]?[jt]sx?)?['"\`]`,
      `\\bfrom\\s+[\\w.]*${word}\\s+import\\b`,
      `\\bimport\\s+(\\([^)]*|[^\\n'"]*)${word}`,
      `['"]([\\w.]+\\.${word}(:\\w+)?|${word}:\\w+)['"]`,
    ].join('|'),
  );
}
