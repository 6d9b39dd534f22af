import { resolve } from 'node:path';
import { type Checked, type CheckOptions, check as checkServer } from '../../check/check.js';
import { type KnownEngine, namedEngine } from '../../check/engines/engines.js';
import type { KnownClient } from '../../check/probes/known-client.js';
import { openUrl } from '../../terminal/open-url.js';
import { checkSettings } from './check-settings.js';
import { engineIn } from './engine-in.js';
import { isDirectory } from './is-directory.js';
import { openPlace } from './place.js';
import type { CheckAnswers } from './read-check-answers.js';

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
  readonly answers: CheckAnswers;
  readonly token: string | undefined;
  readonly known: readonly KnownClient[];
  /** The folder of the bundle. */
  readonly dist: string;
}

/**
 * The server at a URL, the server in a directory once it is started, or its source alone.
 *
 * @throws {Stop} 2 when there is nothing of that kind, or the server does not come up.
 */
export async function openSubject(given: Given): Promise<Subject> {
  const { answers } = given;
  const { target, start } = answers;
  if (start === undefined && target !== undefined && isDirectory(target))
    return sourceIn(target, given);
  const likely = start === undefined || target === undefined ? undefined : engineIn(target);
  const place = await openPlace(answers);
  const options = optionsOf(place.url, given);
  const check = () =>
    checkServer({ ...options, ...(likely === undefined ? {} : { likelyEngine: likely }) });
  return { ...place, name: place.url, check };
}

function sourceIn(directory: string, { answers, dist }: Given): Subject {
  const clients = answers.client.length === 0 ? {} : { clients: answers.client };
  const engine = engineNamed(answers) ?? engineIn(directory);
  return {
    name: resolve(directory),
    check: async () => {
      const { checkSource } = await import('./source/check-source.js');
      return await checkSource({
        directory,
        dist,
        ...clients,
        ...(engine === undefined ? {} : { engine }),
      });
    },
    leave: async () => undefined,
    interrupted: () => false,
  };
}

/** The engine that was named, if one was. */
function engineNamed({ engine }: CheckAnswers): KnownEngine | undefined {
  return engine === 'recognised' ? undefined : namedEngine(engine, '--engine');
}

function optionsOf(url: string, { answers, token, known }: Given): CheckOptions {
  const engine = engineNamed(answers);
  return checkSettings(url, {
    ...(engine === undefined ? {} : { engine }),
    // A login needs a client, so it has to register one.
    active: answers.active || answers.login,
    ...(answers.login && { login: { open: askToLogIn, patienceMs: PATIENCE_MS } }),
    known,
    ...(token === undefined ? {} : { token }),
    ...(answers.client.length === 0 ? {} : { clients: answers.client }),
    timeout: answers.timeout,
  });
}

const PATIENCE_MS = 120_000;

function askToLogIn(url: string): void {
  openUrl(url, 'Log in in your browser, and allow each time you are asked:');
}
