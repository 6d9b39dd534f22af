import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Template } from '../create/template.js';
import { compileTemplate } from './compile-template.js';

/**
 * Every file below `templates/`, in the order of its path. A `.hbs` file is compiled and loses its
 * suffix; any other travels byte for byte.
 *
 * @throws {Error} naming the file that does not compile.
 */
export function compileTemplates(root: string): Template[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return paths.sort().map((path) => compileFile(root, path.split(sep)));
}

function compileFile(root: string, parts: readonly string[]): Template {
  const depth = parts[0] === 'always' ? 1 : 2;
  const folder = parts.slice(0, depth).join('/');
  const path = parts.slice(depth).join('/');
  const source = readFileSync(join(root, ...parts), 'utf8');
  if (!path.endsWith('.hbs')) return { folder, path, content: source };
  try {
    return { folder, path: path.slice(0, -'.hbs'.length), content: compileTemplate(source) };
  } catch (error) {
    throw new Error(`templates/${parts.join('/')}: ${String(error)}`, { cause: error });
  }
}
