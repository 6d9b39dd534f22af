import { namedEngine } from '../../check/engines/engines.js';
import type { KnownClient } from '../../check/probes/known-client.js';
import { openUrl } from '../../terminal/open-url.js';
import type { CheckWishes } from './check-settings.js';
import type { CheckAnswers } from './read-check-answers.js';

export interface Secrets {
  readonly token: string | undefined;
  readonly known: readonly KnownClient[];
}

/** What was asked of a check by flags. */
export function wishesOf(answers: CheckAnswers, { token, known }: Secrets): CheckWishes {
  const { engine, active, login, client, timeout } = answers;
  return {
    ...(engine === 'recognised' ? {} : { engine: namedEngine(engine, '--engine') }),
    // A login needs a client, so it has to register one.
    active: active || login,
    ...(login && { login: { open: askToLogIn, patienceMs: PATIENCE_MS } }),
    known,
    ...(token === undefined ? {} : { token }),
    ...(client.length === 0 ? {} : { clients: client }),
    timeout,
  };
}

const PATIENCE_MS = 120_000;

function askToLogIn(url: string): void {
  openUrl(url, 'Log in in your browser, and allow each time you are asked:');
}
