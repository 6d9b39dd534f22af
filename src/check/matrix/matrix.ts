import { isHosted } from '../../clients/is-hosted.js';
import type { Preset } from '../../clients/presets/preset.js';
import type { Facts } from '../facts.js';
import type { Finding } from '../finding.js';
import { chooseMethod } from './choose-method.js';
import { chooseWay, type Way } from './choose-way.js';
import { CLIENT_OUTCOMES, type ClientRow, type Reason } from './client-row.js';
import { AUTHORIZATION_STOPS, REGISTRATION_STOPS } from './flow-stops.js';
import { judgeRedirect } from './judge-redirect.js';
import { DISCOVERY_STOPS, METADATA_STOPS, type Stop } from './stops.js';

export const STOPS: readonly Stop[] = [
  ...DISCOVERY_STOPS,
  ...METADATA_STOPS,
  ...REGISTRATION_STOPS,
  ...AUTHORIZATION_STOPS,
];

/** What each client will do with this server as far as the login, worst first. */
export function matrixOf(
  facts: Facts,
  findings: readonly Finding[],
  clients: readonly Preset[],
): ClientRow[] {
  const stops = stopsOf(facts, findings);
  const rows = clients.map((client) => rowOf(client, facts, stops));
  return rows.toSorted(
    (a, b) => CLIENT_OUTCOMES.indexOf(a.outcome) - CLIENT_OUTCOMES.indexOf(b.outcome),
  );
}

/** What stops clients at this server, whoever they are. */
interface Stops {
  readonly sure: readonly Stop[];
  /** They stop some clients, and nobody knows which. */
  readonly perhaps: readonly Stop[];
  /** Of rules that could not be judged. */
  readonly unseen: readonly Stop[];
}

/** A rule that is kept, or beside the point, stops nobody. */
function stopsOf(facts: Facts, findings: readonly Finding[]): Stops {
  const outcomes = new Map(findings.map(({ rule, outcome }) => [rule, outcome]));
  const broken = STOPS.filter(({ rule, when }) => {
    const outcome = outcomes.get(rule);
    return (outcome === 'fail' || outcome === 'warn') && (when?.(facts) ?? true);
  });
  return {
    sure: broken.filter(({ maybe }) => !maybe),
    perhaps: broken.filter(({ maybe }) => maybe),
    unseen: STOPS.filter(({ rule, maybe }) => !maybe && outcomes.get(rule) === 'unknown'),
  };
}

function rowOf(client: Preset, facts: Facts, all: Stops): ClientRow {
  const found = chooseWay(client, facts);
  const choice = chooseMethod(client, found.way, facts);
  const { redirect, ...redirects } = judgeRedirect(client, found.way, facts);
  const stops = stopsFor(client, found, all);
  const closed = found.reason === undefined ? [] : [found.reason];
  const certain = found.reason !== undefined && found.certain;
  const fails = [
    ...stops.fails,
    ...(certain ? closed : []),
    ...(redirects.fails ?? []),
    ...(choice.fails ?? []),
  ];
  const untried = [
    ...(certain ? [] : closed),
    ...(choice.unknown ?? []),
    ...(redirects.unknown ?? []),
    ...stops.unknown,
  ];
  const read = found.way === 'metadata-document' && redirect === 'accepted';
  const unknown = untried.length > 0 || read ? untried : stops.unseen;
  const because = unique(fails.length > 0 ? fails : unknown);
  return {
    id: client.id,
    name: client.name,
    outcome: fails.length > 0 ? 'fails' : unknown.length > 0 ? 'unknown' : 'connects',
    basis: client.basis,
    ...(found.way === undefined ? {} : { registration: found.way }),
    ...(choice.method === undefined ? {} : { method: choice.method }),
    redirect,
    because,
    ...(facts.target.loopback && isHosted(client) ? { afterPublishing: true as const } : {}),
    ...(stops.shows === undefined ? {} : { shows: stops.shows }),
  };
}

interface Stopped {
  readonly fails: readonly Reason[];
  readonly unknown: readonly Reason[];
  /** Rules it depends on that could not be judged. */
  readonly unseen: readonly Reason[];
  readonly shows: string | undefined;
}

function stopsFor({ id, via }: Preset, { way }: Way, { sure, perhaps, unseen }: Stops): Stopped {
  const own = (stops: readonly Stop[]) =>
    stops.filter(
      (stop) =>
        (stop.who === 'all' || stop.who.some((one) => one === id || one === via)) &&
        (stop.way === undefined || stop.way === way),
    );
  const [fails, unknown] = [own(sure), own(perhaps)];
  const reason = ({ rule, text }: Stop): Reason => ({ rule, text });
  const missing = ({ rule }: Stop): Reason => ({ rule, text: 'it depends on what was not seen' });
  return {
    fails: fails.map(reason),
    unknown: unknown.map(reason),
    unseen: own(unseen).map(missing),
    shows: [...fails, ...unknown].find(({ shows }) => shows !== undefined)?.shows,
  };
}

function unique(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(
    ({ text, rule }, index) =>
      reasons.findIndex((other) => other.text === text && other.rule === rule) === index,
  );
}
