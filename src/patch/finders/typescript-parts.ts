import type { ts as TypeScript } from 'ts-morph';
import { isSilent } from '../source/is-silent.js';
import type { Entry, Parameter, Tree } from '../source/tree.js';
import type { Reading } from './typescript-reading.js';

/** An object literal; methods and accessors become functions of their name. */
export function readObject(reading: Reading, node: TypeScript.ObjectLiteralExpression): Tree {
  const { at } = reading;
  const entries = node.properties.map((property) => readProperty(reading, property));
  return { kind: 'record', ...at(node), entries };
}

function readProperty(reading: Reading, node: TypeScript.ObjectLiteralElementLike): Entry {
  const { ts, at, read } = reading;
  if (ts.isSpreadAssignment(node)) {
    return { ...at(node), value: read(node.expression) };
  }
  const key = keyOf(reading, node.name);
  const value = ts.isPropertyAssignment(node)
    ? read(node.initializer)
    : ts.isShorthandPropertyAssignment(node)
      ? read(node.name)
      : readFunction(reading, node);
  return { ...at(node), value, ...(key === undefined ? {} : { key }) };
}

function keyOf({ ts }: Reading, name: TypeScript.PropertyName): string | undefined {
  return ts.isComputedPropertyName(name) || ts.isPrivateIdentifier(name) ? undefined : name.text;
}

/** An enum as an object of its members: templates, since a plain text cannot take the place of one. */
export function readEnum(reading: Reading, node: TypeScript.EnumDeclaration): Tree {
  const { ts, at, read, text } = reading;
  const entries = node.members.map(({ name, initializer }): Entry => {
    const isText = initializer !== undefined && ts.isStringLiteralLike(initializer);
    const value: Tree = isText
      ? { kind: 'template', ...at(initializer), value: text(initializer) }
      : initializer === undefined
        ? { kind: 'literal', ...at(name), value: '' }
        : read(initializer);
    const key = keyOf(reading, name);
    return { ...at(name), value, ...(key === undefined ? {} : { key }) };
  });
  const value: Tree = { kind: 'record', ...at(node), entries };
  return { kind: 'assign', ...at(node), target: read(node.name), value, type: '' };
}

/** A call or `new`. */
export function readCall(
  reading: Reading,
  node: TypeScript.CallExpression | TypeScript.NewExpression,
): Tree {
  const { at, read } = reading;
  const args = (node.arguments ?? []).map(read);
  return { kind: 'call', ...at(node), callee: read(node.expression), args, named: [] };
}

/** A function of any form: declaration, arrow, method, constructor, accessor. */
export function readFunction(reading: Reading, node: TypeScript.SignatureDeclaration): Tree {
  const { ts, at, read } = reading;
  const body = 'body' in node ? node.body : undefined;
  const own = { kind: 'function', ...at(node), name: nameOf(reading, node) } as const;
  if (body !== undefined && isSkipped(reading, node)) {
    return { ...own, parameters: [], body: [unread(reading, body)], decorators: [] };
  }
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return {
    ...own,
    parameters: node.parameters.map((parameter) => readParameter(reading, parameter)),
    body: body === undefined ? [] : [bodyOf(reading, body)],
    decorators: decorators.map((decorator) => read(decorator.expression)),
  };
}

/** What a function says that is no part of another one: most say nothing, and reading them costs more than all the rest. */
function isSkipped(reading: Reading, node: TypeScript.Node): boolean {
  return reading.read !== reading.readInside && isSilent(reading.text(node));
}

function unread({ at, text }: Reading, body: TypeScript.Node): Tree {
  return { kind: 'literal', ...at(body), value: text(body) };
}

/** What an arrow function answers without braces is what it returns. */
function bodyOf({ ts, at, readInside }: Reading, body: TypeScript.Node): Tree {
  const value = readInside(body);
  return ts.isBlock(body) ? value : { kind: 'return', ...at(body), value };
}

function nameOf(reading: Reading, node: TypeScript.SignatureDeclaration): string {
  const { name } = node;
  if (name === undefined) return reading.ts.isConstructorDeclaration(node) ? 'constructor' : '';
  return reading.text(name);
}

function readParameter(reading: Reading, node: TypeScript.ParameterDeclaration): Parameter {
  const { ts, at, read, text } = reading;
  const given = ts.isIdentifier(node.name) ? node.initializer : node.name;
  const value = given === undefined ? {} : { value: read(given) };
  return { ...at(node), name: text(node.name), type: text(node.type), ...value };
}

/** `{ client_secret: word }` gives what is taken out another name; without one, it is only named. */
export function readBinding(
  { ts, at, read }: Reading,
  node: TypeScript.BindingElement,
): Tree | undefined {
  const { propertyName } = node;
  if (propertyName === undefined || ts.isComputedPropertyName(propertyName)) return undefined;
  return {
    kind: 'assign',
    ...at(node),
    target: read(node.name),
    value: read(propertyName),
    type: '',
  };
}

/** The properties of an interface or a type that says something: named, never descended into. */
export function readMembers(
  { ts, at, text }: Reading,
  node: TypeScript.Node,
  members: readonly TypeScript.TypeElement[],
): Tree {
  if (isSilent(text(node))) return { kind: 'group', ...at(node), parts: [] };
  const parts = members.filter(ts.isPropertySignature).map((member): Tree => {
    const { start, end } = at(member);
    const target: Tree = { kind: 'name', ...at(member.name), value: text(member.name) };
    const value: Tree = { kind: 'literal', start: end, end, value: '' };
    return { kind: 'type', start, end, target, value, type: text(member.type) };
  });
  return { kind: 'group', ...at(node), parts };
}

/** `import … from` and `export … from`; anything else that is exported is no import. */
export function readImport(
  { ts, at }: Reading,
  node: TypeScript.ImportDeclaration | TypeScript.ExportDeclaration,
): Tree {
  const specifier = node.moduleSpecifier;
  const from = specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '';
  return { kind: 'import', ...at(node), from, names: namesOf(ts, node) };
}

function namesOf(
  ts: Reading['ts'],
  node: TypeScript.ImportDeclaration | TypeScript.ExportDeclaration,
) {
  const bindings = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : node.exportClause;
  const named =
    bindings !== undefined && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
      ? bindings.elements.map(({ name, propertyName }) => ({
          name: (propertyName ?? name).text,
          as: name.text,
        }))
      : [];
  const whole =
    bindings !== undefined && ts.isNamespaceImport(bindings)
      ? [{ name: '*', as: bindings.name.text }]
      : [];
  const own = ts.isImportDeclaration(node) ? node.importClause?.name : undefined;
  return [...(own === undefined ? [] : [{ name: 'default', as: own.text }]), ...named, ...whole];
}
