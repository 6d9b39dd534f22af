import { appendToArray } from './append-to-array.js';
import { assertionsFor } from '../facts/limits/assertions-for.js';
import type { Step } from './step.js';

/** Tests that demand the array as it was follow, when and only when it is edited in the same run. */
export const followTests: Step = {
  id: 'follow-tests',
  verdicts: ['patch', 'ask'],
  changes: 'the tests',
  edit: (facts, decided) =>
    assertionsFor(facts, decided.list).flatMap(({ array }) => {
      const text = array === undefined ? undefined : facts.sources.project.read(array.file);
      if (array === undefined || text === undefined) return [];
      const why = 'the test demands the array that is patched';
      return appendToArray(text, array, { value: 'none', why }).map((edit) => ({
        file: array.file,
        edit,
      }));
    }),
};
