import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../src/patch/decisions/decision.js';
import { WARNINGS } from '../../src/patch/decisions/warning.js';
import type { PatchOptions } from '../../src/patch/patch-plan.js';
import { planPatch } from '../../src/patch/plan-patch.js';
import { type Project, readProject } from '../../src/patch/project/read-project.js';
import { applyEdits } from '../../src/plan/edit.js';
import { type Form, forms, inForm } from './forms.js';

interface Expected {
  /** What the command is told; nothing when absent. */
  readonly options?: PatchOptions;
  readonly decisions: readonly {
    readonly file: string;
    readonly list: string;
    readonly verdict: string;
    readonly reason: string;
    /** Their codes; whichever there are when absent. */
    readonly warnings?: readonly string[];
  }[];
}

const cases = join(import.meta.dirname, 'cases');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

type Files = ReadonlyMap<string, string>;

function filesBelow(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

function write(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'patch-case-'));
  made.push(root);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A project that is only in memory: the disk is tried once for each case, the many forms need not. */
function inMemory(files: Files): Project {
  const paths = [...files.keys()].sort();
  const holds = (path: string, words: readonly string[]) =>
    words.some((word) => files.get(path)?.includes(word));
  return {
    root: '/',
    search: (words) => paths.filter((path) => holds(path, words)),
    read: (path) => files.get(path),
    skipped: () => [],
  };
}

async function patched(
  files: Files,
  options: PatchOptions = {},
  project = readProject(write(files)),
) {
  const { plan, decisions } = await planPatch(project, options);
  const after = new Map(files);
  for (const change of plan.changes) {
    if (change.kind === 'edit') after.set(change.path, applyEdits(change.before, change.edits));
  }
  return { after, decisions, plan };
}

function formed(files: Files, form: Form): Files {
  return new Map([...files].map(([path, text]) => [path, inForm(path, text, form)]));
}

describe.each(readdirSync(cases))('%s', (name) => {
  const before = filesBelow(join(cases, name, 'before'));
  const changed = readdirSync(join(cases, name)).includes('after')
    ? filesBelow(join(cases, name, 'after'))
    : new Map<string, string>();
  const wanted = new Map([...before, ...changed]);
  const expected = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8')) as Expected;
  const { options } = expected;

  it('is decided as a person decided it, and changed in exactly these bytes', async () => {
    const { after, decisions } = await patched(before, options);
    const said = decisions.map(({ place, list, verdict, reason }) => ({
      file: place.file,
      list,
      verdict,
      reason,
    }));
    expect(said).toEqual(expected.decisions.map(({ warnings: _, ...rest }) => rest));
    for (const [index, { warnings }] of expected.decisions.entries()) {
      const codes = decisions[index]?.warnings.map(({ code }) => code);
      if (warnings !== undefined) expect(codes).toEqual(warnings);
    }
    expect(after).toEqual(wanted);
  });

  it('is not changed by a second run', async () => {
    const { plan, decisions } = await patched(wanted, options);
    expect(plan.changes).toEqual([]);
    const settled = expected.decisions.map(({ verdict }) => verdict.replace('patch', 'already'));
    expect(decisions.map(({ verdict }) => verdict)).toEqual(settled);
  });

  it('keeps every style of writing', async () => {
    for (const form of forms) {
      const { after } = await patched(
        formed(before, form),
        options,
        inMemory(formed(before, form)),
      );
      expect(after, JSON.stringify(form)).toEqual(formed(wanted, form));
    }
  });
});

const all = readdirSync(cases).flatMap((name) => {
  const text = readFileSync(join(cases, name, 'expected.json'), 'utf8');
  return (JSON.parse(text) as Expected).decisions;
});

/** Told in notes, without a list to decide; and what no edit of ours has led to. */
const WITHOUT_CASE = ['other-language', 'static-document', 'would-not-parse'];

it('every reason and every warning is shown by a case', () => {
  const reasons = new Set(all.map(({ reason }) => reason));
  const without = Object.keys(REASONS).filter((reason) => !reasons.has(reason));
  expect(without.sort()).toEqual(WITHOUT_CASE);
  const shown = new Set(all.flatMap(({ warnings = [] }) => warnings));
  expect(Object.keys(WARNINGS).filter((warning) => !shown.has(warning))).toEqual([]);
});
