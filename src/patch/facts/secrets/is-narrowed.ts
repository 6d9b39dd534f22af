import type { Check } from '../code-facts.js';
import { isHeld } from './secret-atoms.js';

/** `if (secret) query.eq('client_secret', secret)`: asked of the row that is looked up, and only if it is sent. */
export function isNarrowed({ condition, exits, body }: Check): boolean {
  return !exits && isHeld(condition, 'sent') && LOOKS_UP_MORE.test(body);
}

const LOOKS_UP_MORE = /\.(eq|where|andWhere|filter|filter_by)\(\s*[^()]*secret/i;
