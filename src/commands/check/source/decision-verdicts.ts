import { type Verdict, broken, pass, unknown } from '../../../check/rule.js';
import type { SourceVerdict } from '../../../check/source/merge-verdicts.js';
import { spotText } from '../../../check/spot.js';
import { fileKind } from '../../../patch/facts/file-kind.js';
import { type Decision, REASONS, type Reason } from '../../../patch/decisions/decision.js';
import { isOwn } from '../../../patch/decisions/is-own.js';
import type { Evidence } from '../../../patch/facts/evidence.js';
import type { List } from '../../../patch/facts/facts.js';
import type { Place } from '../../../patch/source/place.js';
import { type Warning, WARNINGS } from '../../../patch/decisions/warning.js';

/** A path of the project as a person finds it. */
type From = (file: string) => string;

/** What was decided about the lists of a project, in the words of the rules for a running server. */
export function decisionVerdicts(decisions: readonly Decision[], from: From): SourceVerdict[] {
  return decisions
    .filter(({ place, reason }) => isOwn(reason) && fileKind(place.file) === undefined)
    .flatMap((decision) => verdictsOf(moved(decision, from)));
}

function moved<Placed extends Pick<Decision, 'place' | 'evidence'>>(one: Placed, from: From) {
  const to = (place: Place): Place => ({ ...place, file: from(place.file) });
  const evidence = one.evidence.map((fact) => ({ ...fact, place: to(fact.place) }));
  return { ...one, place: to(one.place), evidence };
}

interface AboutList {
  /** Every method that works is on the list. */
  readonly complete: string;
  /** Every method on the list works. */
  readonly accepted: string;
}

const RULES_OF: Readonly<Record<Exclude<List, 'introspection'>, AboutList>> = {
  token: { complete: 'unadvertised-methods-refused', accepted: 'advertised-methods-accepted' },
  revocation: { complete: 'revocation-methods-complete', accepted: 'revocation-methods-accepted' },
};

function verdictsOf(decision: Decision): SourceVerdict[] {
  const { list, place, verdict, reason, evidence, warnings } = decision;
  const about = (rule: string, said: Verdict): SourceVerdict => ({ rule, verdict: said, place });
  if (list === 'introspection') {
    const seen = 'none is listed for introspection';
    return [about('introspection-auth-methods', broken(seen, 'Take "none" out of this list.'))];
  }
  const { complete, accepted } = RULES_OF[list];
  const told = `${REASONS[reason]}${shown(evidence)}`;
  const doubts = warnings.map((warning) => about(accepted, doubt(warning, evidence)));
  if (verdict === 'patch') return [about(complete, broken(told, addTo(list))), ...doubts];
  if (verdict !== 'already' && !RIGHT.has(reason))
    return [about(complete, unknown(told)), ...doubts];
  const seen = verdict === 'already' ? 'none is listed' : `listed without none: ${told}`;
  return [...(list === 'token' ? [about('token-auth-methods-listed', pass(seen))] : []), ...doubts];
}

/** Where every client has to bring a secret, a list without `none` is right. */
const RIGHT: ReadonlySet<Reason> = new Set<Reason>(['secret-demanded', 'machine-to-machine']);

/** Code that refuses is proof; code that was not found is none. */
function doubt({ code, text }: Warning, evidence: readonly Evidence[]): Verdict {
  return code === 'none-refused'
    ? broken(`${WARNINGS[code]}${shown(evidence)}`, KEEP)
    : unknown(text);
}

const KEEP = 'Let public clients in at this endpoint, or take "none" out of the list.';

function addTo(list: List): string {
  return `State "none" in ${list}_endpoint_auth_methods_supported; --fix shows the diff and writes it.`;
}

const SHOWN = 3;

/** What speaks against comes first: it is why somebody has to look. */
function shown(evidence: readonly Evidence[]): string {
  const against = evidence.filter(({ speaks }) => speaks === 'against');
  const told = [...against, ...evidence.filter((one) => !against.includes(one))];
  const parts = told.slice(0, SHOWN).map(({ what, place }) => `${what} (${spotText(place)})`);
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}
