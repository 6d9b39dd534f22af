import { type Condition, implied, spell } from '../condition.js';

/** The client credentials grant needs a secret (RFC 6749 §4.4); what it demands says nothing of other grants. */
export function isForMachines(where: readonly Condition[]): boolean {
  return where.flatMap(implied).some((atom) => isOnlyGrant(atom, MACHINE_GRANTS));
}

/** What is demanded of who refreshes (RFC 6749 §6), or uses any grant but that of a code, says nothing of who redeems one. */
export function isForOtherGrants(where: readonly Condition[]): boolean {
  return where.flatMap(implied).some((atom) => isOnlyGrant(atom, OTHER_GRANTS) || isNoCode(atom));
}

function isNoCode(atom: Condition): boolean {
  return (
    atom.kind === 'differs' && IS_GRANT.test(atom.left) && /authorization_?code/i.test(atom.right)
  );
}

const IS_GRANT = /grant|^type$/i;
const NAMES_GRANT = /^[\w.?]*grant_?type$/i;
const OTHER_GRANTS = /refresh_?token|password|device_?code|token[-_]?exchange/i;

/** Where a code may be redeemed: what holds there is that of no other grant. */
export function isOfCodes(holds: readonly Condition[]): boolean {
  return !isForMachines(holds) && !isForOtherGrants(holds);
}

const MACHINE_GRANTS = /client_?credentials|jwt[-_]?bearer/i;

/** `isinstance(form, RefreshTokenRequest)`, `grant instanceof ClientCredentialsGrant`: what was sent, by its class. */
const OF_CLASS =
  /^(?:isinstance\(\s*[\w.]+,\s*|[\w.]+\s+instanceof\s+)(\w*(?:grant|request)\w*)\)?$/i;

function isOnlyGrant(atom: Condition, grants: RegExp): boolean {
  if (atom.kind === 'met') return isOnlyGrant(atom.part, grants);
  if (atom.kind === 'any') return atom.parts.every((part) => isOnlyGrant(part, grants));
  // `grant === 'client_credentials' || !grant`: a code is redeemed by naming its grant.
  if (atom.kind === 'not') return NAMES_GRANT.test(spell(atom.part));
  if (atom.kind === 'holds') return isGrant(OF_CLASS.exec(atom.text)?.[1], grants);
  if (atom.kind !== 'same' || !IS_GRANT.test(atom.left)) return false;
  return isGrant(atom.right, grants);
}

function isGrant(named: string | undefined, grants: RegExp): boolean {
  return named !== undefined && grants.test(named) && !/authorization_?code/i.test(named);
}
