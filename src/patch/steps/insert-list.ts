import { insertMember, statedMethods } from './insert-member.js';
import type { Step } from './step.js';

/** The list is absent, which means `client_secret_basic` (RFC 8414 §2): it is stated in front of a member that is there. */
export const insertList: Step = {
  id: 'insert-list',
  verdicts: ['patch', 'ask'],
  changes: 'the list',
  edit: ({ sources }, decided) => {
    const { file } = decided.document;
    const text = sources.project.read(file);
    if (decided.list.written !== 'absent' || text === undefined) return [];
    return [{ file, edit: insertMember(text, decided, statedMethods(decided)) }];
  },
};
