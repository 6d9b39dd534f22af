import {
  chmodSync,
  chownSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from '../problem.js';
import type { OnStep } from './on-step.js';
import { applyEdits } from './edit.js';
import {
  type JournalEntry,
  digestOf,
  journalFile,
  savedFile,
  stagedFile,
  writeJournal,
} from './journal.js';
import type { Change, Edition } from './plan.js';
import { putBack } from './put-back.js';
import { anotherRun } from './recover.js';
import { isAlive, makeStage, otherStages } from './stage.js';

/** Writes into a directory that exists: check all, stage all, journal, move all; on a failure put all back. */
export function writeFiles(changes: readonly Change[], root: string, onStep: OnStep): void {
  let stage: string | undefined;
  try {
    stage = makeStage(root);
    refuseSecondRun(root);
    writeStaged(changes, { root, stage, onStep });
  } catch (error) {
    if (stage !== undefined) putBack(stage, root);
    throw error;
  }
  tidyUp(stage);
}

/** Everything is in place: what cannot be removed now is removed by the next run. */
function tidyUp(stage: string): void {
  try {
    rmSync(stage, { recursive: true, force: true });
  } catch {
    return;
  }
}

interface Place {
  readonly root: string;
  readonly stage: string;
  readonly onStep: OnStep;
}

function writeStaged(changes: readonly Change[], place: Place): void {
  const { root, stage, onStep } = place;
  const moves = changes.map((change, index) => ({ change, index, ...place }));
  for (const change of changes) assertUnchanged(change, root);
  for (const move of moves) stageChange(move);
  onStep('journal');
  const entries = changes.map((change) => journalEntry(change, root));
  writeJournal(stage, entries);
  for (const move of moves) moveIntoPlace(move);
  onStep('finish');
  rmSync(journalFile(stage));
}

interface Move extends Place {
  readonly change: Change;
  readonly index: number;
}

function refuseSecondRun(root: string): void {
  const other = otherStages(root).find(isAlive);
  if (other !== undefined) throw anotherRun(root, other.pid);
}

function assertUnchanged(change: Change, root: string): void {
  const target = join(root, change.path);
  if (change.kind === 'create') {
    if (existsSync(target))
      throw refusal(`${change.path} exists already and is never overwritten.`, change);
  } else if (!readsAs(target, change)) {
    throw refusal(`${change.path} changed after it was read.`, change);
  } else if (isReadOnly(target)) {
    throw refusal(`${change.path} is read-only.`, change, 'Make it writable');
  }
}

/** Renaming would replace it all the same; whoever took the right to write away meant it. */
function isReadOnly(target: string): boolean {
  return (statSync(target).mode & 0o222) === 0;
}

function readsAs(target: string, change: Edition): boolean {
  return existsSync(target) && readFileSync(target).equals(Buffer.from(change.before));
}

function refusal(message: string, change: Change, hint = 'Look at it'): Stop {
  return new Stop(3, {
    message: `${message} Nothing was changed.`,
    hint: `${hint}, then run the same command again.`,
    where: change.path,
  });
}

function stageChange({ change, index, root, stage, onStep }: Move): void {
  onStep(`stage ${change.path}`);
  const staged = stagedFile(stage, index);
  if (change.kind === 'create') {
    writeFileSync(staged, change.text, { ...(change.mode !== undefined && { mode: change.mode }) });
    return;
  }
  const target = join(root, change.path);
  writeFileSync(staged, applyEdits(change.before, change.edits), { flush: true });
  keepOwner(staged, target);
  chmodSync(staged, statSync(target).mode);
  onStep(`save ${change.path}`);
  linkOrCopy(target, savedFile(stage, index));
}

/** A file stays whose it is, also when somebody else edits it. */
function keepOwner(staged: string, target: string): void {
  const [own, { uid, gid }] = [statSync(staged), statSync(target)];
  if (own.uid !== uid || own.gid !== gid) chownSync(staged, uid, gid);
}

function journalEntry(change: Change, root: string): JournalEntry {
  const { kind, path } = change;
  return { kind, path, digest: digestOf(textAfter(change)), folders: missingFolders(path, root) };
}

function textAfter(change: Change): string {
  return change.kind === 'create' ? change.text : applyEdits(change.before, change.edits);
}

function missingFolders(path: string, root: string): string[] {
  const parts = path.split('/').slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return folders.filter((folder) => !existsSync(join(root, folder)));
}

function moveIntoPlace({ change, index, root, stage, onStep }: Move): void {
  onStep(`move ${change.path}`);
  const target = join(root, change.path);
  if (change.kind === 'edit') {
    assertUnchanged(change, root);
    renameSync(stagedFile(stage, index), target);
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  linkOrCopy(stagedFile(stage, index), target);
}

/** Never replaces what is there: both ways fail with EEXIST. A copy serves where links are not to be had. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}
