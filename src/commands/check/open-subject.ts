import { resolve } from 'node:path';
import { type Checked, check as checkServer } from '../../check/check.js';
import { joinSource } from '../../check/source/join-source.js';
import { readProject } from '../../patch/project/read-project.js';
import { Stop } from '../../problem.js';
import { type CheckWishes, checkSettings } from './check-settings.js';
import { chosenIn } from './chosen-in.js';
import { engineIn } from './engine-in.js';
import { isDirectory } from './is-directory.js';
import { openPlace } from './place.js';

/** What is checked, as often as it is asked for, and how to leave it. */
export interface Subject {
  /** Its URL or its directory. */
  readonly name: string;
  check(): Promise<Checked>;
  leave(): Promise<void>;
  /** Whether the person gave up while the server of a directory ran. */
  interrupted(): boolean;
}

export interface Given {
  /** A URL or a directory. */
  readonly target: string | undefined;
  /** The command that starts the server in the directory; its source alone is read when absent. */
  readonly start: string | undefined;
  readonly wishes: CheckWishes;
  /** The folder of the bundle. */
  readonly dist: string;
}

/**
 * The server at a URL, the server in a directory once it is started, or its source alone.
 *
 * @throws {Stop} 2 when there is nothing of that kind, or the server does not come up.
 */
export async function openSubject({ target, start, wishes, dist }: Given): Promise<Subject> {
  const directory = target !== undefined && isDirectory(target) ? target : undefined;
  const known = directory === undefined ? wishes : { ...saidBy(directory, wishes), ...wishes };
  const source = directory === undefined ? undefined : { directory, dist, ...known };
  if (start === undefined && source !== undefined) return sourceIn(source);
  const place = await openPlace({ target, start });
  const check = async () => {
    const checked = await checkServer(checkSettings(place.url, known));
    return source === undefined ? checked : withPlaces(checked, source);
  };
  return { ...place, name: place.url, check };
}

/** What a directory says of its server by itself; clients that are named by the person come before. */
function saidBy(
  directory: string,
  { clients = chosenIn(directory) }: CheckWishes,
): Pick<CheckWishes, 'likelyEngine' | 'chosen' | 'mentions'> {
  const likelyEngine = engineIn(directory);
  return {
    ...(likelyEngine === undefined ? {} : { likelyEngine }),
    chosen: clients,
    mentions: (words) => readProject(directory).search(words).length > 0,
  };
}

interface Source extends CheckWishes {
  readonly directory: string;
  readonly dist: string;
}

function sourceIn(source: Source): Subject {
  return {
    name: resolve(source.directory),
    check: () => readSource(source),
    leave: async () => undefined,
    interrupted: () => false,
  };
}

async function readSource({ likelyEngine, engine = likelyEngine, ...source }: Source) {
  const { checkSource } = await import('./source/check-source.js');
  return await checkSource({ ...source, ...(engine === undefined ? {} : { engine }) });
}

/** A source that says nothing of its server takes nothing away from what the server does. */
async function withPlaces(checked: Checked, source: Source): Promise<Checked> {
  try {
    const { report } = await readSource(source);
    return { ...checked, report: joinSource(checked.report, report) };
  } catch (error) {
    if (error instanceof Stop) return checked;
    throw error;
  }
}
