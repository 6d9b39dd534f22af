import { appendToArray } from './append-to-array.js';
import type { Step } from './step.js';

/** The list is written out: `none` goes to its end, because clients read the order. */
export const addNone: Step = {
  id: 'add-none',
  verdicts: ['patch', 'ask'],
  changes: 'the list',
  edit: ({ sources }, { list, decision }) => {
    if (list.written === 'absent') return [];
    const [array] = list.value.arrays;
    const text = array === undefined ? undefined : sources.project.read(array.file);
    if (array === undefined || text === undefined) return [];
    const why = `the ${decision.list} endpoint lets public clients in`;
    return appendToArray(text, array, { value: 'none', why }).map((edit) => ({
      file: array.file,
      edit,
    }));
  },
};
