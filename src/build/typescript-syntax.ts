import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** The parser is the last part of the compiler that `patch` needs: what follows checks types and writes programs. */
const AFTER_PARSER = '// src/compiler/commandLineParser.ts';
const EXPORTS = '__export(typescript_exports, {';
const BEFORE_PARTS = 'module.exports = __toCommonJS(typescript_exports);';

/** What the language services give to nodes, made of the same functions as there. */
const NODES = `
const AnyNode = objectAllocator.getNodeConstructor();
for (const { prototype } of [AnyNode, objectAllocator.getTokenConstructor()]) {
  prototype.getStart = function (source) { return getTokenPosOfNode(this, source); };
}
class Name extends AnyNode {
  get text() { return idText(this); }
}
objectAllocator.getIdentifierConstructor = () => Name;
objectAllocator.getPrivateIdentifierConstructor = () => Name;
`;

/**
 * Puts the parser of TypeScript in the place of ts-morph, an eighth of its size: `patch` reads syntax, one file at
 * a time. What it exports is what the finders name.
 *
 * @param root the folder of this package.
 */
export function typescriptSyntax(root: string): Plugin {
  const ID = '\0typescript-syntax';
  return {
    name: 'typescript-syntax',
    resolveId: { filter: { id: /^ts-morph$/ }, handler: () => ID },
    load: {
      filter: { id: /typescript-syntax$/ },
      handler: () => syntaxModule(compilerText(root), namesUsed(root)),
    },
  };
}

function compilerText(root: string): string {
  const ours = createRequire(join(root, 'package.json'));
  const theirs = createRequire(ours.resolve('ts-morph'));
  return readFileSync(join(dirname(theirs.resolve('@ts-morph/common')), 'typescript.js'), 'utf8');
}

function namesUsed(root: string): readonly string[] {
  const folder = join(root, 'src/patch/finders');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...new Set([...texts.join('\n').matchAll(/\bts\.(\w+)/g)].map(([, name = '']) => name))];
}

/** An ES module, from which whatever is not used can be left out. */
function syntaxModule(compiler: string, names: readonly string[]): string {
  const [licence, helpers] = between(compiler, 'var ts = {};', EXPORTS);
  const [, exports] = between(compiler, EXPORTS, BEFORE_PARTS);
  const [, parts] = between(compiler, BEFORE_PARTS, AFTER_PARSER);
  const own = new Map(
    [...exports.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)].map(([, as = '', name = '']) => [
      as,
      name,
    ]),
  );
  const members = names.map((name) => `${name}: ${own.get(name) ?? refuse(`ts.${name}`)}`);
  return [
    licence,
    helpers.replace(/^.*\n/, ''),
    withoutSystem(withoutMessages(parts)),
    NODES,
    `export const ts = { ${members.join(', ')} };`,
  ].join('\n');
}

/** What went wrong is told by its place. */
function withoutMessages(parts: string): string {
  return parts.replace(/: diag\((\d+, \d).*\)(,?)$/gm, ": diag($1, '', '')$2");
}

/** Nothing is read from disk here, measured, or set by a variable of the environment. */
function withoutSystem(parts: string): string {
  return parts
    .replace(/^__export\(ts_performance_exports, [^]*?^\}\);$/m, '')
    .replace('var sys = (() => {', 'var sys = /* @__PURE__ */ (() => {')
    .replace(/^if \(sys && [^]*?^\}$/gm, '');
}

/** The text before the first mark, and that between the two. */
function between(text: string, from: string, to: string): readonly [string, string] {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start === -1 || end === -1) return refuse(start === -1 ? from : to);
  return [text.slice(0, start), text.slice(start + from.length, end)];
}

function refuse(missing: string): never {
  throw new Error(`The compiler that ts-morph brings has changed: there is no ${missing}`);
}
