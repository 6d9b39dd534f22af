import { type Condition, implied, spell } from '../condition.js';
import type { Check } from '../code-facts.js';
import { refusals } from './refusals.js';
import { asksForSecret, isHeld } from './secret-atoms.js';

/**
 * `if (secret && secret !== client.secret) refuse()`: who was given a secret may leave it out (RFC 6749 §3.2.1). False
 * where something else stands beside it: that may ask who has one.
 */
export function isSkippable({ condition, where, exits }: Check): boolean {
  const around = where.flatMap(implied).filter(({ kind }) => kind !== 'met');
  const asked = refusals(condition).filter(({ atom }) => asksForSecret(atom));
  return exits && asked.some(({ company }) => isOnlyIfSent([...around, ...company]));
}

function isOnlyIfSent(all: readonly Condition[]): boolean {
  const isSent = (one: Condition) => isHeld(one, 'sent') && OF_REQUEST.test(spell(one));
  return all.some(isSent) && all.every((one) => isSent(one) || /grant/i.test(spell(one)));
}

/** A name alone, or a member of the request: `row.secret` may be that of the client. */
const OF_REQUEST = /^[\w$]+$|\b(req|request|body|form|params|data|input|payload)\b/i;
