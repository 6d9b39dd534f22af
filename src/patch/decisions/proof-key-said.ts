import type { Evidence } from '../facts/evidence.js';
import type { List } from '../facts/facts.js';
import type { ProofKeyFact } from '../facts/secrets/find-proof-key.js';
import { type Warning, warningOf } from './warning.js';

/** What is told of the proof key of an endpoint. */
export function proofKeyEvidence({ binding, what, place }: ProofKeyFact): Evidence[] {
  if (place === undefined) return [];
  const speaks = binding === 'if-sent' ? 'against' : 'for';
  const told = binding === 'relayed' ? what : `refused if ${what}`;
  return [{ speaks, what: `${BINDS[binding]}: ${told}`, place }];
}

const BINDS: Readonly<Record<ProofKeyFact['binding'], string>> = {
  bound: 'PKCE is required',
  'if-challenged': 'PKCE is required of codes issued with a challenge',
  relayed: 'PKCE is left to the next server',
  'if-sent': 'PKCE is checked only if code_verifier is sent',
  none: 'PKCE is not checked',
};

/** What the owner of a list that is patched should know of it. */
export function proofKeyWarnings({ binding, compared }: ProofKeyFact, list: List): Warning[] {
  if (list !== 'token' || binding === 'relayed') return [];
  if (!compared) return [warningOf('proof-key-not-compared')];
  return binding === 'if-challenged' ? [warningOf('proof-key-optional')] : [];
}
