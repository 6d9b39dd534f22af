import { hasLineBreak, indentAt, lineEndAt, quoteOf } from '../file-style.js';
import { memberOf } from '../member-names.js';
import type { Step } from './step.js';

/** The list is absent, which means `client_secret_basic` (RFC 8414 §2): it is stated in front of a member that is there. */
export const insertList: Step = {
  id: 'insert-list',
  title: 'State a list whose absence means client_secret_basic',
  edit: ({ sources }, { document, list, decision }) => {
    const text = sources.project.read(document.file);
    if (list.written !== 'absent' || text === undefined) return [];
    const { start } = list.span;
    const anchor = text.slice(start);
    const quote = quoteOf(document.text);
    const member = memberOf(list.list, document.camelCase);
    const key = /^['"]/.test(anchor) ? `${anchor[0]}${member}${anchor[0]}` : member;
    const sign = /^['"]?\w+['"]?\s*=/.test(anchor) ? '=' : ': ';
    const methods = [...decision.methods, 'none']
      .map((method) => `${quote}${method}${quote}`)
      .join(', ');
    const between = hasLineBreak(text, document.span)
      ? `,${lineEndAt(text, start)}${indentAt(text, start)}`
      : ', ';
    const why = `an absent ${list.list} list means client_secret_basic (RFC 8414 §2)`;
    const edit = { start, end: start, text: `${key}${sign}[${methods}]${between}`, why };
    return [{ file: document.file, edit }];
  },
};
