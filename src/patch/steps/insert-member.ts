import type { Edit } from '../../plan/plan.js';
import type { DecidedList } from '../decisions/decision.js';
import { hasLineBreak, indentAt, lineEndAt, quoteOf } from './file-style.js';
import { memberOf } from '../facts/member-names.js';

/** States a list that is absent in front of a member that is there, the way that member is written. */
export function insertMember(text: string, { document, list }: DecidedList, value: string): Edit {
  const { start } = list.span;
  const anchor = text.slice(start);
  const member = memberOf(list.list, document.camelCase);
  const key = /^['"]/.test(anchor) ? `${anchor[0]}${member}${anchor[0]}` : member;
  const sign = /^['"]?\w+['"]?\s*=/.test(anchor) ? '=' : ': ';
  const between = hasLineBreak(text, document.span)
    ? `,${lineEndAt(text, start)}${indentAt(text, start)}`
    : ', ';
  const why = `an absent ${list.list} list means client_secret_basic (RFC 8414 §2)`;
  return { start, end: start, text: `${key}${sign}${value}${between}`, why };
}

/** The methods of an absent list as an array: what the code reads a secret by, and `none`. */
export function statedMethods({ document, decision }: DecidedList): string {
  const quote = quoteOf(document.text);
  const methods = [...decision.methods, 'none'].map((method) => `${quote}${method}${quote}`);
  return `[${methods.join(', ')}]`;
}
