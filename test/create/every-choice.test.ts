import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileTemplates } from '../../src/build/compile-templates.js';
import { metadataFor } from '../../src/clients/metadata.js';
import type { CreateAnswers } from '../../src/create/create-answers.js';
import { planProject } from '../../src/create/plan-project.js';
import { servedBy } from '../../src/create/served-by.js';
import { viewOf } from '../../src/create/view.js';
import { everyPair, everyServer, valuesOf } from './every-choice.js';

const templates = compileTemplates(join(import.meta.dirname, '../../templates'));
const origin = { generator: 'create-mcp-auth@0.1.0', demoPassword: 'not-a-secret' };

/** Milliseconds: there are some thousand projects, also on a busy machine. */
const TIMEOUT = 600_000;

const servers = everyServer();
const choices = [...servers, ...everyPair()];

/** What a project is made of, by path. */
function filesOf(answers: CreateAnswers): ReadonlyMap<string, string> {
  const { changes } = planProject(answers, { templates, origin });
  return new Map(changes.map((change) => [change.path, 'text' in change ? change.text : '']));
}

/** Every file of every project, each text once, by path. */
const everyFile = new Map<string, Set<string>>();
beforeAll(() => {
  for (const { answers } of choices) {
    for (const [path, text] of filesOf(answers)) {
      everyFile.set(path, (everyFile.get(path) ?? new Set()).add(text));
    }
  }
}, TIMEOUT);

describe('every project that can be generated', () => {
  it('is one of many', () => {
    expect(servers.length).toBeGreaterThan(150);
    expect(choices.length).toBeGreaterThan(servers.length + 1000);
  });

  it('has every value of every option', () => {
    for (const [option, values] of Object.entries(valuesOf())) {
      expect(values, option).not.toEqual([]);
      const seen = new Set(choices.map(({ answers }) => JSON.stringify({ ...answers }[option])));
      expect(
        values.filter((value) => !seen.has(JSON.stringify(value))),
        option,
      ).toEqual([]);
    }
  });

  it('is formatted as prettier would', { timeout: TIMEOUT }, async () => {
    const config = JSON.parse([...(everyFile.get('.prettierrc.json') ?? [])].join('')) as object;
    const unformatted: string[] = [];
    for (const [path, texts] of everyFile) {
      const { inferredParser: parser } = await prettier.getFileInfo(path);
      if (parser === null) continue;
      for (const text of texts) {
        if (!(await prettier.check(text, { ...config, parser }))) unformatted.push(path);
      }
    }
    expect([...new Set(unformatted)]).toEqual([]);
  });

  it('has no word of a template left in it', () => {
    const left = [...everyFile].filter(([path, texts]) => {
      // GitHub's own expressions look the same.
      if (path.startsWith('.github/')) return false;
      return [...texts].some((text) => /\{\{[#/~]?\w+/.test(text));
    });
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it('ends every file with one line end, and none with white space', () => {
    const odd = [...everyFile].filter(([, texts]) =>
      [...texts].some((text) => !/[^\n]\n$/.test(text) || /[ \t]$/m.test(text)),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('keeps its secret out of every file but .env, which git ignores', () => {
    const answers = servers[0]?.answers;
    if (answers === undefined) throw new Error('no server');
    const files = filesOf(answers);
    const holders = [...files].filter(([, text]) => text.includes(origin.demoPassword));
    expect(holders.map(([path]) => path)).toEqual(['.env']);
    expect(files.get('.gitignore')?.split('\n')).toContain('.env');
  });

  it('says in its README how to add each kind, and of people only where people log in', () => {
    for (const { answers, label } of servers) {
      const readme = filesOf(answers).get('README.md') ?? '';
      const { clientTypes, registration } = servedBy(answers);
      const people = clientTypes.some((kind) => kind !== 'machine');
      const byHand = registration.includes('pre-registered');
      for (const word of [
        'user add',
        'DEMO_PASSWORD',
        'Refresh tokens change',
        'in every redirect',
      ])
        expect(readme.includes(word), `${label}: ${word}`).toBe(people);
      expect(filesOf(answers).get('.env')?.includes('DEMO_PASSWORD'), label).toBe(people);
      const kinds = [...readme.matchAll(/^npm run client add (\w+) NAME/gm)].map(
        ([, kind]) => kind,
      );
      expect(kinds, label).toEqual(byHand ? clientTypes : []);
      const keyed = clientTypes.includes('private_key_jwt') && byHand;
      expect(readme.includes('private_key_jwt NAME REDIRECT_URI key=FILE'), label).toBe(keyed);
    }
  });

  it('is made again, byte for byte, from the answers it keeps', { timeout: TIMEOUT }, () => {
    for (const { answers, label } of choices) {
      const record = JSON.parse(filesOf(answers).get('mcp-auth.json') ?? '{}') as {
        answers: CreateAnswers;
      };
      const again = filesOf({ ...record.answers, directory: answers.directory });
      expect(again, label).toEqual(filesOf(answers));
    }
  });
});

describe('what a generated server publishes', () => {
  const root = mkdtempSync(join(tmpdir(), 'every-choice-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const built = new Map<string, Record<string, unknown>>();
  beforeAll(async () => {
    for (const [index, { answers, label }] of servers.entries()) {
      const folder = join(root, String(index));
      for (const [path, text] of filesOf(answers)) {
        if (!path.startsWith('src/auth/') || path.split('/').length > 3) continue;
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const module = (await import(join(folder, 'src/auth/metadata.ts'))) as {
        buildMetadata: (issuer: string) => Record<string, unknown>;
      };
      built.set(label, module.buildMetadata(answers.issuer));
    }
  }, TIMEOUT);

  it('is what was shown before it was written, for every subset of client types', () => {
    for (const { answers, label } of servers) {
      expect(built.get(label), label).toEqual(
        JSON.parse(JSON.stringify(metadataFor(servedBy(answers)))),
      );
      expect(Object.keys(built.get(label) ?? {}), label).toEqual(
        Object.keys(metadataFor(servedBy(answers))),
      );
    }
  });

  it('has none exactly where a public or metadata-document client can exist', () => {
    for (const { answers, label } of servers) {
      const { clientTypes, registration } = servedBy(answers);
      const canBePublic =
        clientTypes.includes('native') ||
        clientTypes.includes('browser') ||
        registration.includes('metadata-document');
      for (const list of ['token', 'revocation'] as const) {
        const methods = built.get(label)?.[`${list}_endpoint_auth_methods_supported`];
        expect((methods as string[]).includes('none'), `${label}: ${list}`).toBe(canBePublic);
      }
    }
  });
});

it('every value of the view is used by some template', () => {
  const [first] = choices;
  if (first === undefined) throw new Error('no choice');
  const named = JSON.stringify(templates);
  const unused = Object.keys(viewOf(first.answers, origin)).filter(
    (name) => !['value', 'if', 'each'].some((use) => named.includes(`{"${use}":"${name}"`)),
  );
  expect(unused).toEqual([]);
});
