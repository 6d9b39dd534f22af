import {
  chmodSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Stop } from '../problem.js';
import type { OnStep } from './on-step.js';
import type { Change, Creation } from './plan.js';
import { makeStage } from './stage.js';

/** Writes a project that does not exist yet: a staged directory, renamed once into its place. */
export function writeProject(changes: readonly Change[], root: string, onStep: OnStep): void {
  const creations = changes.filter((change) => change.kind === 'create');
  if (creations.length < changes.length) {
    throw new Stop(2, { message: `${root} does not exist, so nothing in it can be edited.` });
  }
  const parents = makeParents(dirname(resolve(root)));
  let stage: string | undefined;
  try {
    stage = makeStage(dirname(resolve(root)));
    writeTree(creations, stage, onStep);
    onStep('rename');
    renameSync(stage, root);
  } catch (error) {
    if (stage !== undefined) rmSync(stage, { recursive: true, force: true });
    removeEmpty(parents);
    throw error;
  }
}

function writeTree(creations: readonly Creation[], stage: string, onStep: OnStep): void {
  const folders = new Set(creations.map(({ path }) => dirname(path)));
  for (const folder of folders) mkdirSync(join(stage, folder), { recursive: true });
  for (const { path, text, mode } of creations) {
    onStep(`write ${path}`);
    writeFileSync(`${stage}/${path}`, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
  }
  // mkdtemp makes a stage private; a project is as readable as any directory its owner makes.
  chmodSync(stage, 0o777 & ~process.umask());
}

/** @returns the folders made, deepest last. */
function makeParents(folder: string): string[] {
  const missing: string[] = [];
  let place = folder;
  while (lstatSync(place, { throwIfNoEntry: false }) === undefined) {
    missing.unshift(place);
    place = dirname(place);
  }
  for (const parent of missing) mkdirSync(parent);
  return missing;
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of [...folders].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
