import { applyEdits } from '../plan/edit.js';
import type { Change, Note, Plan } from '../plan/plan.js';
import { refusalsFor } from './assertions-for.js';
import { decideDocument } from './decide.js';
import {
  type DecidedList,
  type Decision,
  type Evidence,
  type FileEdit,
  REASONS,
} from './decision.js';
import { reasonOfPlace } from './decide-place.js';
import { FIRST_WORDS, statesList } from './member-names.js';
import { isSource } from './sources.js';
import { type ProjectFacts, findFacts } from './find-facts.js';
import { findLibraryUses } from './find-library.js';
import { findTypeLimits } from './find-type-limits.js';
import type { Project } from './read-project.js';
import { packageOf } from './resolve-package.js';
import { steps } from './steps/index.js';

export interface PatchOptions {
  /** Only these steps; all of them when absent. */
  readonly only?: readonly string[];
}

/** What to do with a project, and why: the plan the command shows and writes. */
export interface PatchPlan {
  readonly plan: Plan;
  readonly decisions: readonly Decision[];
}

/** A decision whose package is not looked up yet. */
type Unplaced = Omit<Decision, 'package'>;

/** Decides every list of a project on evidence from its code, and plans the edits that follow. */
export async function planPatch(project: Project, options: PatchOptions = {}): Promise<PatchPlan> {
  const facts = await findFacts(project);
  const decided = facts.documents.flatMap((document) => decideDocument(document, facts.code));
  const libraries = findLibraryUses(facts.sources, librariesOf(facts)).map((use) => ({
    ...use,
    edits: [],
  }));
  const all = [...decided.map((one) => withEdits(facts, one, options)), ...libraries];
  const decisions = all.map((one) => ({
    ...one,
    package: packageOf(facts.sources, one.place.file) || '.',
  }));
  return { plan: planOf(project, decisions), decisions };
}

/** The plan of what is to be patched, with what was left out of the search. */
export function planOf(project: Project, decisions: readonly Decision[]): Plan {
  return {
    changes: changesOf(project, decisions),
    notes: [...alsoFound(project), ...project.skipped()],
  };
}

/** The repository of the library itself is repaired where it writes the document, not where it uses itself. */
function librariesOf({ documents, libraries }: ProjectFacts): readonly string[] {
  const itself = documents.some(({ within }) =>
    within.some((name) => /^(build_metadata|createOAuthMetadata)$/.test(name)),
  );
  return itself ? [] : libraries;
}

function withEdits(facts: ProjectFacts, decided: DecidedList, { only }: PatchOptions): Unplaced {
  const decision = heedTypes(facts, { ...decided, decision: heedTests(facts, decided) });
  if (decision.verdict !== 'patch' && decision.verdict !== 'ask') return { ...decision, edits: [] };
  const chosen = steps.filter((step) => only === undefined || only.includes(step.id));
  const edits = chosen.flatMap((step) => step.edit(facts, decided));
  const broken = brokenBy(facts, edits);
  if (broken === undefined) return { ...decision, edits };
  return { ...decision, verdict: 'leave', reason: broken, edits: [] };
}

/** A test that demands the opposite is a person's word: it is asked about, unless it speaks of one mode. */
function heedTests(facts: ProjectFacts, decided: DecidedList): DecidedList['decision'] {
  const { decision } = decided;
  if (decision.verdict !== 'patch') return decision;
  const refusals = refusalsFor(facts, decided);
  const evidence = refusals.map(({ place, ofMode }): Evidence => {
    const of = ofMode ? ' when an option is on' : '';
    return { speaks: 'against', what: `a test demands that none is absent${of}`, place };
  });
  const warnings = evidence.map(
    ({ place }) => `${place.file}:${place.line} demands that none is absent: read it again.`,
  );
  const heeded = { ...decision, evidence: [...decision.evidence, ...evidence] };
  return refusals.every(({ ofMode }) => ofMode)
    ? { ...heeded, warnings: [...decision.warnings, ...warnings] }
    : { ...heeded, verdict: 'ask', reason: 'test-says-no-none' };
}

/** A type that allows no none would refuse the edit when it is compiled, or worse when it is served. */
function heedTypes({ sources }: ProjectFacts, { decision }: DecidedList): DecidedList['decision'] {
  if (decision.verdict !== 'patch') return decision;
  const limits = findTypeLimits(sources, decision.place.file, decision.list);
  if (limits.length === 0) return decision;
  const what = 'the type here allows no none';
  const evidence = limits.map((place): Evidence => ({ speaks: 'against', what, place }));
  return {
    ...decision,
    verdict: 'ask',
    reason: 'type-forbids',
    evidence: [...decision.evidence, ...evidence],
  };
}

/** Edits go into files that parse, and leave them parsing. */
function brokenBy(facts: ProjectFacts, edits: readonly FileEdit[]) {
  const files = [...new Set(edits.map(({ file }) => file))];
  if (files.some((file) => facts.sources.broken(file) !== undefined)) return 'does-not-parse';
  const spoilt = files.some((file) => {
    const text = facts.sources.project.read(file) ?? '';
    const own = edits.filter((one) => one.file === file).map((one) => one.edit);
    return facts.sources.parse(file, applyEdits(text, own))?.broken !== undefined;
  });
  return spoilt ? 'would-not-parse' : undefined;
}

/** Documents that are told of and never edited: static files and other languages. */
function alsoFound(project: Project): Note[] {
  return project
    .search(FIRST_WORDS)
    .filter((file) => !isSource(file) && reasonOfPlace(file) === undefined)
    .filter((file) => statesList(project.read(file)))
    .map((file) => {
      const isStatic = /\.(json|ya?ml|xml)$|\/\.?well-known\//.test(file);
      return {
        message: `${REASONS[isStatic ? 'static-document' : 'other-language']}.`,
        where: file,
      };
    });
}

/** The edits of what is to be patched, by file. */
function changesOf(project: Project, decisions: readonly Decision[]): Change[] {
  const byFile = new Map<string, FileEdit[]>();
  for (const { verdict, edits } of decisions) {
    if (verdict !== 'patch') continue;
    for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  }
  return [...byFile].sort().map(([path, edits]): Change => {
    const before = project.read(path) ?? '';
    return { kind: 'edit', path, before, edits: edits.map(({ edit }) => edit) };
  });
}
