import type { Change, Note, Plan } from '../plan/plan.js';
import { decideDocument } from './decisions/decide.js';
import {
  type DecidedList,
  type Decision,
  type FileEdit,
  REASONS,
  type Unplaced,
} from './decisions/decision.js';
import { fileKind } from './facts/file-kind.js';
import { FIRST_WORDS, statesList } from './facts/member-names.js';
import { isSource } from './source/sources.js';
import { type ProjectFacts, findFacts } from './facts/find-facts.js';
import { findLibraryUses } from './facts/documents/find-library-uses.js';
import { decideLibrary } from './decisions/decide-library.js';
import { Stop } from '../problem.js';
import { parsesWith } from './parses-with.js';
import type { PatchOptions, PatchPlan } from './patch-plan.js';
import type { Project } from './project/read-project.js';
import { packageOf } from './source/resolve-package.js';
import { heedProject } from './decisions/heed-project.js';
import { derive } from './steps/derive.js';
import { steps } from './steps/index.js';
import type { Step } from './steps/step.js';
import { warningOf } from './decisions/warning.js';

/** Decides every list of a project on evidence from its code, and plans the edits that follow. */
export async function decideProject(project: Project, options: PatchOptions): Promise<PatchPlan> {
  const facts = await findFacts(project);
  const uses = findLibraryUses(facts.sources, librariesOf(facts));
  const decided = [
    ...facts.documents.flatMap((document) => decideDocument(document, facts.code)),
    ...uses.flatMap((use) => decideLibrary(facts, use)),
  ].map((one) => settle(heedProject(facts, one), options));
  const wanted = { all: decided, steps: stepsOf(options) };
  const decisions = decided.map((one) => ({
    ...withEdits(facts, one, wanted),
    package: packageOf(facts.sources, one.decision.place.file) || '.',
  }));
  return { plan: planOf(project, decisions), decisions };
}

function settle(decided: DecidedList, { settled = [] }: PatchOptions): DecidedList {
  const { decision } = decided;
  if (decision.verdict !== 'ask') return decided;
  const { file, line, column } = decision.place;
  const made = settled.find(
    ({ list, place }) =>
      list === decision.list &&
      place.file === file &&
      place.line === line &&
      place.column === column,
  );
  return made === undefined
    ? decided
    : { ...decided, decision: { ...decision, verdict: made.verdict } };
}

/** Every repair, and what was asked for by name. */
function stepsOf({ only, derive: wantsTable = false }: PatchOptions): readonly Step[] {
  const unknown = only?.find((name) => !steps.some(({ id }) => id === name));
  if (unknown !== undefined) throw unknownStep(unknown);
  return steps.filter((step) => {
    if (step === derive && wantsTable) return true;
    return only === undefined ? step !== derive : only.includes(step.id);
  });
}

/** The plan of what is to be edited, with what was left out of the search. */
function planOf(project: Project, decisions: readonly Decision[]): Plan {
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

interface Wanted {
  readonly all: readonly DecidedList[];
  readonly steps: readonly Step[];
}

function withEdits(facts: ProjectFacts, decided: DecidedList, wanted: Wanted): Unplaced {
  const { decision } = decided;
  const made = editsOf(facts, decided, wanted);
  const edits = made.flatMap((one) => one.edits);
  const broken = brokenBy(facts, edits);
  if (broken !== undefined) return { ...decision, verdict: 'leave', reason: broken, edits: [] };
  const isHere = wanted.steps.includes(derive) && decided.list.written !== 'by-library';
  const isWritten = isHere && made.every(({ step }) => step !== derive);
  const warnings = isWritten && decision.verdict === 'patch' ? [warningOf('stays-written')] : [];
  return { ...decision, warnings: [...decision.warnings, ...warnings], edits };
}

/** Of the steps that change the list itself the first that has an edit does. */
function editsOf(facts: ProjectFacts, decided: DecidedList, { all, steps: chosen }: Wanted) {
  const made = chosen
    .filter(({ verdicts }) => verdicts.includes(decided.decision.verdict))
    .map((step) => ({ step, edits: step.edit(facts, decided, all) }))
    .filter(({ edits }) => edits.length > 0);
  const first = made.find(({ step }) => step.changes === 'the list');
  // A test that follows nothing would demand what the code does not say.
  if (first === undefined) return [];
  return made.filter((one) => one === first || one.step.changes === 'the tests');
}

function unknownStep(name: string): Stop {
  const message = `There is no repair ${JSON.stringify(name)}.`;
  return new Stop(2, { message, hint: `There are ${steps.map(({ id }) => id).join(', ')}.` });
}

/** Edits go into files that parse, and leave them parsing. */
function brokenBy(facts: ProjectFacts, edits: readonly FileEdit[]) {
  const files = [...new Set(edits.map(({ file }) => file))];
  if (files.some((file) => facts.sources.broken(file) !== undefined)) return 'does-not-parse';
  const spoilt = files.some((file) => {
    const own = edits.filter((one) => one.file === file).map((one) => one.edit);
    return !parsesWith(facts.sources, file, own);
  });
  return spoilt ? 'would-not-parse' : undefined;
}

/** Documents that are told of and never edited: static files and other languages. */
function alsoFound(project: Project): Note[] {
  return project
    .search(FIRST_WORDS)
    .filter((file) => !isSource(file) && fileKind(file) === undefined)
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
    if (verdict === 'ask') continue;
    for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  }
  return [...byFile].sort().map(([path, edits]): Change => {
    const before = project.read(path) ?? '';
    return { kind: 'edit', path, before, edits: edits.map(({ edit }) => edit) };
  });
}
