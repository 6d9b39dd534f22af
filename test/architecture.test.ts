import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { Node, Project, SyntaxKind, type SourceFile } from 'ts-morph';
import { describe, expect, it } from 'vitest';

/** Who may import whom: our own folders (`file` for one file), then packages and built-in modules. */
const HOUSE: Readonly<Record<string, { ours: readonly string[]; theirs: readonly RegExp[] }>> = {
  problem: { ours: [], theirs: [] },
  options: { ours: ['problem'], theirs: [] },
  clients: { ours: ['problem'], theirs: [] },
  plan: { ours: ['problem'], theirs: [/^node:(fs|path|crypto|buffer)$/] },
  create: {
    ours: ['problem', 'options', 'clients', 'plan'],
    theirs: [/^node:(fs|path)$/],
  },
  patch: {
    ours: ['problem', 'clients', 'plan'],
    theirs: [
      /^node:(fs|path|child_process|crypto|buffer|module|v8)$/,
      /^ts-morph$/,
      /^@lezer\/python$/,
    ],
  },
  check: {
    ours: ['problem', 'clients'],
    theirs: [/^node:(dns(\/promises)?|net|http|https|tls|crypto|buffer|url|zlib|stream)$/],
  },
  terminal: {
    ours: ['problem', 'options'],
    theirs: [
      /^node:(child_process|readline(\/promises)?|fs|path|os|tty|util|stream)$/,
      /^@?inquirer/,
    ],
  },
  build: {
    // The README shows what the suites prove, from their own tables.
    ours: ['create', 'main', 'commands', 'options', '..'],
    theirs: [/^node:/, /^(handlebars|rolldown|yargs)$/],
  },
  commands: {
    ours: ['problem', 'options', 'clients', 'plan', 'create', 'patch', 'check', 'terminal'],
    theirs: [/^node:/],
  },
  main: { ours: ['problem', 'options', 'terminal', 'commands'], theirs: [/^node:/] },
  index: { ours: ['problem', 'plan', 'commands', 'patch', 'check'], theirs: [] },
};

/** Facts know nothing of decisions, nor decisions of edits: a folder of patch imports from those before it. */
const PATCH_FLOORS = [/^(project|source|finders)$/, /^facts$/, /^decisions$/, /^steps$/, /\.ts$/];

/** Files that may do what their folder may not. */
const FILE_SYSTEM: Readonly<Record<string, RegExp>> = {
  plan: /^plan\/(apply|journal|put-back|recover|safe-paths|stage|write-.*|disk-problem|inspect-.*)\.ts$/,
  create: /^create\/read-templates\.ts$/,
  patch: /^patch\/project\/read-.*\.ts$/,
};

/** Where time, chance and the surroundings may be read: everything else gets them as arguments. */
const IMPURE = /^(commands\/|main\.ts|terminal\/|build\/|check\/probe)/;

const src = join(import.meta.dirname, '../src');
const project = new Project({ useInMemoryFileSystem: false, skipAddingFilesFromTsConfig: true });
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => ({ path, source: project.addSourceFileAtPath(join(src, path)) }));

const roomOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(source: SourceFile): Import[] {
  const declared = [...source.getImportDeclarations(), ...source.getExportDeclarations()];
  const dynamic = source
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getKind() === SyntaxKind.ImportKeyword)
    .map((call) => call.getArguments()[0])
    .filter(Node.isStringLiteral)
    .map((literal) => ({ specifier: literal.getLiteralValue(), typeOnly: false }));
  const fixed = declared.flatMap((declaration) => {
    const specifier = declaration.getModuleSpecifierValue();
    return specifier === undefined ? [] : [{ specifier, typeOnly: declaration.isTypeOnly() }];
  });
  return [...fixed, ...dynamic];
}

function ownImports(path: string, source: SourceFile): string[] {
  return importsOf(source)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => normalize(join(dirname(path), specifier.replace(/\.js$/, '.ts'))));
}

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

describe('who may import whom', () => {
  it('every folder stands in the table', () => {
    expect(
      [...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => !HOUSE[room]),
    ).toEqual([]);
  });

  it('no file imports what its folder may not', () => {
    const broken = files.flatMap(({ path, source }) => {
      const room = roomOf(path);
      const rule = HOUSE[room] ?? { ours: [], theirs: [] };
      return importsOf(source)
        .filter(({ specifier }) => {
          if (!specifier.startsWith('.'))
            return !rule.theirs.some((pattern) => pattern.test(specifier));
          const target = roomOf(normalize(join(dirname(path), specifier)).replace(/\.js$/, ''));
          return target !== room && !rule.ours.includes(target);
        })
        .map(({ specifier }) => `${path} → ${specifier}`);
    });
    expect(broken).toEqual([]);
  });

  it('one command never imports another', () => {
    const broken = files
      .filter(({ path }) => /^commands\/[^/]+\.ts$/.test(path))
      .flatMap(({ path, source }) =>
        ownImports(path, source)
          .filter((target) => /^commands\/[^/]+\.ts$/.test(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('patch goes one way: source → facts → decisions → steps', () => {
    const floorOf = (path: string) =>
      PATCH_FLOORS.findIndex((floor) => floor.test(path.split('/')[1] ?? ''));
    const broken = files
      .filter(({ path }) => path.startsWith('patch/'))
      .flatMap(({ path, source }) =>
        ownImports(path, source)
          .filter((target) => target.startsWith('patch/') && floorOf(target) > floorOf(path))
          .map((target) => `${path} → ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('only the files that read or write the disk import node:fs', () => {
    const broken = files
      .filter(({ path }) => FILE_SYSTEM[roomOf(path)] !== undefined)
      .filter(({ path, source }) => {
        const reads = importsOf(source).some(({ specifier }) => specifier === 'node:fs');
        return reads && !FILE_SYSTEM[roomOf(path)]?.test(path);
      });
    expect(broken.map(({ path }) => path)).toEqual([]);
  });

  it('the start-up path loads no command, prompt, parser or template engine', () => {
    const heavy = /^(ts-morph|handlebars|prettier|@?inquirer|rolldown|yargs$)/;
    const reached = new Set<string>();
    const walk = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      const found = files.find((file) => file.path === path);
      for (const declaration of found?.source.getImportDeclarations() ?? []) {
        if (declaration.isTypeOnly()) continue;
        const specifier = declaration.getModuleSpecifierValue();
        expect(specifier).not.toMatch(heavy);
        if (specifier.startsWith('.'))
          walk(normalize(join(dirname(path), specifier.replace(/\.js$/, '.ts'))));
      }
    };
    walk('main.ts');
    expect([...reached].filter((path) => path.startsWith('commands/'))).toEqual([]);
  });

  it('there are no cycles', () => {
    const graph = new Map(files.map(({ path, source }) => [path, ownImports(path, source)]));
    expect(findCycle(graph)).toEqual([]);
  });
});

describe('what code may not do', () => {
  const offenders = (pattern: RegExp, allowed: RegExp) =>
    files
      .filter(({ path, source }) => !allowed.test(path) && pattern.test(withoutComments(source)))
      .map(({ path }) => path);

  it('nothing ends the process: bin sets the exit code', () => {
    expect(offenders(/process\.exit(Code)?\b/, /^$/)).toEqual([]);
  });

  it('only terminal/say prints', () => {
    expect(
      offenders(/\bconsole\.\w+\(|process\.std(out|err)\.write/, /^(terminal\/|build\/)/),
    ).toEqual([]);
  });

  it('time, chance and the surroundings are read in the shell only', () => {
    const pattern = /new Date\(|Date\.now|Math\.random|random(Bytes|UUID|Int)|process\.(env|cwd)/;
    expect(offenders(pattern, IMPURE)).toEqual([]);
  });

  it('types are never switched off', () => {
    const found = files.flatMap(({ path, source }) => {
      const kinds = [SyntaxKind.AnyKeyword, SyntaxKind.NonNullExpression] as const;
      return kinds
        .flatMap((kind) => source.getDescendantsOfKind(kind))
        .map((node) => `${path}:${node.getStartLineNumber()}`);
    });
    expect(found).toEqual([]);
  });

  it('nothing is exported as default', () => {
    expect(
      files.filter(({ source }) => source.getDefaultExportSymbol()).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('sizes and names', () => {
  it('no file is longer than 200 lines', () => {
    const long = files
      .map(({ path, source }) => ({ path, lines: source.getEndLineNumber() }))
      .filter(({ lines }) => lines > 200);
    expect(long).toEqual([]);
  });

  it('no function is longer than 40 lines or takes more than three parameters', () => {
    const kinds = [
      SyntaxKind.FunctionDeclaration,
      SyntaxKind.ArrowFunction,
      SyntaxKind.MethodDeclaration,
    ] as const;
    const large = files.flatMap(({ path, source }) =>
      kinds
        .flatMap((kind) => source.getDescendantsOfKind(kind))
        .filter((node) => {
          const lines = node.getEndLineNumber() - node.getStartLineNumber() + 1;
          return lines > 40 || node.getParameters().length > 3;
        })
        .map((node) => `${path}:${node.getStartLineNumber()}`),
    );
    expect(large).toEqual([]);
  });

  it('no name hides its purpose', () => {
    const vague =
      /(^|\/)(utils?|helpers?|common|core|shared|types|constants|misc|base|manager)(\/|\.ts$)/;
    const names = readdirSync(join(src, '..', 'templates'), { recursive: true, encoding: 'utf8' });
    expect([...files.map(({ path }) => path), ...names].filter((path) => vague.test(path))).toEqual(
      [],
    );
  });

  it('every exported function says what it promises', () => {
    const silent = files.flatMap(({ path, source }) =>
      source
        .getFunctions()
        .filter((node) => node.isExported() && node.getJsDocs().length === 0)
        .map((node) => `${path}: ${node.getName() ?? ''}`),
    );
    expect(silent).toEqual([]);
  });
});

it('the top level holds what the README says and nothing else', () => {
  const root = join(src, '..');
  // A project that somebody made here with `npm start` is theirs.
  const shown = readdirSync(root).filter(
    (name) =>
      !name.startsWith('.') &&
      !['node_modules', 'dist'].includes(name) &&
      !existsSync(join(root, name, 'mcp-auth.json')),
  );
  expect(shown.sort()).toEqual(
    [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'package-lock.json',
      'package.json',
      'src',
      'templates',
      'test',
      'tsconfig.json',
    ].sort(),
  );
});

function withoutComments(source: SourceFile): string {
  return source.getFullText().replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
