import type { ts as TypeScript } from 'ts-morph';
import { decorated } from '../source/decorated.js';
import type { Tree } from '../source/tree.js';
import type { Compiler, Reading } from './typescript-reading.js';
import { readSwitch } from './typescript-switch.js';
import {
  readBinding,
  readCall,
  readEnum,
  readFunction,
  readImport,
  readMembers,
  readObject,
} from './typescript-parts.js';

/** The statements of a file of TypeScript, free of its language. */
export function toTrees(ts: Compiler, source: TypeScript.SourceFile): Tree[] {
  const at = (of: TypeScript.Node) => ({ start: of.getStart(source), end: of.end });
  const text = (of: TypeScript.Node | undefined) =>
    of === undefined ? '' : source.text.slice(of.getStart(source), of.end);
  // No getter leads back: V8 keeps what one closes over, here the whole file, until it collects all garbage.
  const readInside = (of: TypeScript.Node): Tree => readNode(inside, of);
  const inside: Reading = { ts, source, at, text, readInside, read: readInside };
  const outside: Reading = { ...inside, read: (of) => readNode(outside, of) };
  return source.statements.map(outside.read);
}

function readNode(reading: Reading, node: TypeScript.Node): Tree {
  const { ts } = reading;
  return (
    readExpression(reading, node) ??
    readStatement(reading, node) ??
    readDeclaration(reading, node) ?? {
      kind: 'group',
      ...reading.at(node),
      parts: childrenOf(ts, node).map(reading.read),
    }
  );
}

function childrenOf(ts: Compiler, node: TypeScript.Node): TypeScript.Node[] {
  const children: TypeScript.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child)) children.push(child);
  });
  return children;
}

function readExpression(reading: Reading, node: TypeScript.Node): Tree | undefined {
  const { ts, at, read, text } = reading;
  if (ts.isIdentifier(node)) return { kind: 'name', ...at(node), value: node.text };
  if (ts.isStringLiteralLike(node)) return { kind: 'text', ...at(node), value: node.text };
  if (ts.isTemplateExpression(node)) return { kind: 'template', ...at(node), value: text(node) };
  if (ts.isPropertyAccessExpression(node)) {
    return { kind: 'member', ...at(node), of: read(node.expression), name: node.name.text };
  }
  if (ts.isElementAccessExpression(node)) return readElement(reading, node);
  if (ts.isArrayLiteralExpression(node)) {
    return { kind: 'list', ...at(node), items: node.elements.map(read) };
  }
  if (ts.isObjectLiteralExpression(node)) return readObject(reading, node);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return readCall(reading, node);
  if (ts.isConditionalExpression(node)) {
    const [test, yes, no] = [read(node.condition), read(node.whenTrue), read(node.whenFalse)];
    return { kind: 'choice', ...at(node), test, yes, no };
  }
  if (ts.isBinaryExpression(node)) return readBinary(reading, node);
  if (ts.isSpreadElement(node)) return { kind: 'spread', ...at(node), of: read(node.expression) };
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return { kind: 'not', ...at(node), of: read(node.operand) };
  }
  return readTransparent(reading, node);
}

/** `(x)`, `x as T`, `x satisfies T`, `x!`, `<T>x` and `await x` mean `x`. */
function readTransparent(reading: Reading, node: TypeScript.Node): Tree | undefined {
  const { ts, at, read, text } = reading;
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  ) {
    return read(node.expression);
  }
  const literal = ts.isLiteralExpression(node) || isKeyword(ts, node);
  return literal ? { kind: 'literal', ...at(node), value: text(node) } : undefined;
}

function isKeyword(ts: Compiler, { kind }: TypeScript.Node): boolean {
  const { NullKeyword, TrueKeyword, FalseKeyword, ThisKeyword } = ts.SyntaxKind;
  return [NullKeyword, TrueKeyword, FalseKeyword, ThisKeyword].some((keyword) => keyword === kind);
}

function readElement(reading: Reading, node: TypeScript.ElementAccessExpression): Tree {
  const { ts, at, read } = reading;
  const index = node.argumentExpression;
  const of = read(node.expression);
  if (ts.isStringLiteralLike(index)) return { kind: 'member', ...at(node), of, name: index.text };
  return { kind: 'pair', ...at(node), left: of, right: read(index) };
}

function readBinary(reading: Reading, node: TypeScript.BinaryExpression): Tree {
  const { ts, at, read } = reading;
  const [left, right] = [read(node.left), read(node.right)];
  const { SyntaxKind } = ts;
  switch (node.operatorToken.kind) {
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
      return { kind: 'either', ...at(node), left, right };
    case SyntaxKind.AmpersandAmpersandToken:
      return { kind: 'both', ...at(node), left, right };
    case SyntaxKind.EqualsEqualsToken:
    case SyntaxKind.EqualsEqualsEqualsToken:
      return { kind: 'same', ...at(node), left, right };
    case SyntaxKind.ExclamationEqualsToken:
    case SyntaxKind.ExclamationEqualsEqualsToken:
      return { kind: 'differs', ...at(node), left, right };
    case SyntaxKind.EqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
    case SyntaxKind.BarBarEqualsToken:
      return { kind: 'assign', ...at(node), target: left, value: right, type: '' };
    default:
      return { kind: 'pair', ...at(node), left, right };
  }
}

function readStatement(reading: Reading, node: TypeScript.Node): Tree | undefined {
  const { ts, at, read } = reading;
  if (ts.isIfStatement(node)) {
    const otherwise = node.elseStatement === undefined ? [] : [read(node.elseStatement)];
    const [test, then] = [read(node.expression), [read(node.thenStatement)]];
    return { kind: 'if', ...at(node), test, then, otherwise };
  }
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) {
    const kind = ts.isReturnStatement(node) ? 'return' : 'throw';
    const value = node.expression === undefined ? {} : { value: read(node.expression) };
    return { kind, ...at(node), ...value };
  }
  if (ts.isExpressionStatement(node)) return read(node.expression);
  if (ts.isSwitchStatement(node)) return readSwitch(reading, node);
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
    ? readImport(reading, node)
    : undefined;
}

function readDeclaration(reading: Reading, node: TypeScript.Node): Tree | undefined {
  const { ts, at, read, text } = reading;
  if (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) {
    if (node.initializer === undefined) return undefined;
    const [target, value] = [read(node.name), read(node.initializer)];
    return { kind: 'assign', ...at(node), target, value, type: text(node.type) };
  }
  if (ts.isBindingElement(node)) return readBinding(reading, node);
  if (ts.isFunctionLike(node) && 'body' in node) return readFunction(reading, node);
  if (ts.isClassLike(node)) {
    const bases = node.heritageClauses?.flatMap((clause) => clause.types.map(text)) ?? [];
    const given = (ts.canHaveDecorators(node) && ts.getDecorators(node)) || [];
    const decorators = given.map(({ expression }) => read(expression));
    const body = decorated(node.members.map(read), { decorators, bases: [] });
    return { kind: 'class', ...at(node), name: node.name?.text ?? '', bases, body };
  }
  if (ts.isEnumDeclaration(node)) return readEnum(reading, node);
  if (ts.isInterfaceDeclaration(node)) return readMembers(reading, node, node.members);
  if (ts.isTypeAliasDeclaration(node)) {
    const members = ts.isTypeLiteralNode(node.type) ? node.type.members : [];
    return readMembers(reading, node, members);
  }
  return undefined;
}
