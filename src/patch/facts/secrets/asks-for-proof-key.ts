import { atoms, spell } from '../condition.js';
import type { Check } from '../code-facts.js';
import { isOfType } from './means-public.js';
import { PROOF_KEY } from '../secret-words.js';

/**
 * Whether a branch only says what public clients have to bring (RFC 7636). That says nothing of what everybody has to:
 * a secret may be asked for before.
 */
export function asksForProofKey({ condition, body }: Pick<Check, 'condition' | 'body'>): boolean {
  const others = atoms(condition).filter((atom) => !isOfType(atom));
  return others.length === 0
    ? PROOF_KEY.test(body.replace(COMMENT, '')) && !/secret/i.test(body)
    : others.every((atom) => PROOF_KEY.test(spell(atom)));
}

const COMMENT = /(\/\/|#).*$/gm;
