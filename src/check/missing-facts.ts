import { text } from './facts/answer.js';
import { ASSERTION_ANSWERS, MACHINE_ANSWERS } from './facts/answers.js';
import { LOGIN_FACTS } from './facts/login.js';
import { noPeople } from './facts/not-offered.js';
import { ACTIVE_FACTS, type FactName, type Facts } from './facts.js';
import { limitOf, runAgain } from './facts/limit.js';
import type { Exchange } from './probes/network.js';
import type { Missing } from './run-rules.js';

/** What was asked for, and what came of it. */
export interface Tried {
  readonly active: boolean | undefined;
  readonly login: boolean;
  readonly facts: Facts;
  readonly log: readonly Exchange[];
}

/** Why facts are missing that were asked for; what the log says of a fact itself comes first. */
export function missingFacts(tried: Tried): Missing {
  const { active, login, log } = tried;
  return {
    ...(active && withoutClient(tried)),
    ...(login && because(LOGIN_FACTS, withoutLogin(tried))),
    ...saidByLog(log),
  };
}

function withoutClient({ facts, log }: Tried): Missing {
  const machine = 'no machine was given: --known-clients FILE names one';
  const limited = registrationLimited({ facts, log });
  const key = 'no private_key_jwt client could ask: --known-clients FILE names one';
  return {
    ...because(ACTIVE_FACTS, `no client could ask: ${limited ?? whyNoClient(facts)}`),
    ...because(
      DOCUMENTS,
      'no metadata document was tried: the authorization endpoint is not known',
    ),
    ...(limited === undefined && because(ASSERTION_ANSWERS, key)),
    // Where nobody logs in, a machine shows what tokens are like.
    ...because(noPeople(facts) ? [...MACHINE_ANSWERS, ...LOGIN_FACTS] : MACHINE_ANSWERS, machine),
  };
}

function whyNoClient({ metadata, knownClients }: Facts): string {
  if (text(metadata, 'registration_endpoint') !== undefined)
    return 'nobody may register, or the client was refused';
  return knownClients === undefined
    ? 'nobody can register here; --known-clients FILE names one'
    : 'the known clients have none of that kind, or it was refused';
}

function withoutLogin({ facts, log }: Tried): string {
  const limited = registrationLimited({ facts, log });
  return limited === undefined
    ? 'the login did not get that far'
    : `no client for the login: ${limited}`;
}

/** Whoever is refused for the number of requests where clients register has no client to go on with. */
function registrationLimited({ facts, log }: Pick<Tried, 'facts' | 'log'>): string | undefined {
  const endpoint = text(facts.metadata, 'registration_endpoint');
  const here = log.some(({ ask, answer }) => ask.url === endpoint && answer?.status === 429);
  const limit = here ? limitOf(log) : undefined;
  return limit && `registration answered 429 (too many requests), ${runAgain(limit)}`;
}

const DOCUMENTS = ['badClientUrls', 'knownClientUrls'] as const;

function because(names: readonly FactName[], why: string): Missing {
  return Object.fromEntries(names.map((name) => [name, why]));
}

function saidByLog(log: readonly Exchange[]): Missing {
  // One sentence for all: the same second is in it.
  const limit = limitOf(log);
  const tooMany = limit && `too many requests (429), ${runAgain(limit)}`;
  const entries = log.flatMap(({ ask, answer, failure }) => {
    const why = failure ?? (answer?.status === 429 ? tooMany : undefined);
    return why === undefined || ask.fact === undefined ? [] : [[ask.fact, why]];
  });
  return Object.fromEntries(entries);
}
