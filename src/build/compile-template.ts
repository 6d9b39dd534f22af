import Handlebars from 'handlebars';
import type { Part } from '../create/template.js';

type Statement = hbs.AST.Statement;

/**
 * The parts of a Handlebars template. Values, `if`/`else` and `each` over texts are the whole
 * language: whatever else stands in a template fails the build.
 *
 * @throws {Error} naming the line of what is not supported.
 */
export function compileTemplate(source: string): Part[] {
  return Handlebars.parse(source).body.flatMap((statement) => compileStatement(statement, 0));
}

function compileStatement(statement: Statement, depth: number): Part[] {
  if (isContent(statement)) return statement.value === '' ? [] : [statement.value];
  if (isMustache(statement)) return [{ value: nameOf(statement.path, statement) }];
  if (isBlock(statement)) return [compileBlock(statement, depth)];
  if (statement.type === 'CommentStatement') return [];
  throw unsupported(statement, statement.type);
}

function compileBlock(block: hbs.AST.BlockStatement, depth: number): Part {
  if (depth > 0) throw unsupported(block, 'a block inside a block');
  const name = nameOf(block.params[0], block);
  const inside = (program: hbs.AST.Program | undefined) =>
    (program?.body ?? []).flatMap((statement) => compileStatement(statement, depth + 1));
  const kind = nameOf(block.path, block);
  if (kind === 'if') {
    return { if: name, then: inside(block.program), else: inside(block.inverse) };
  }
  if (kind === 'each') return { each: name, body: inside(block.program) };
  throw unsupported(block, `{{#${kind}}}`);
}

function nameOf(node: hbs.AST.Node | undefined, statement: Statement): string {
  if (node?.type !== 'PathExpression') throw unsupported(statement, 'this expression');
  const { original } = node as hbs.AST.PathExpression;
  if (!/^[A-Za-z]+$/.test(original)) throw unsupported(statement, `the path ${original}`);
  return original;
}

function unsupported(statement: Statement, what: string): Error {
  return new Error(`line ${statement.loc.start.line}: templates cannot use ${what}`);
}

const isContent = (node: Statement): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement';
const isMustache = (node: Statement): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement' && (node as hbs.AST.MustacheStatement).params.length === 0;
const isBlock = (node: Statement): node is hbs.AST.BlockStatement => node.type === 'BlockStatement';
