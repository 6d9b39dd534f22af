import type { Edit } from '../../plan/plan.js';
import { readerOf, tableLines } from './client-type-table.js';
import type { FileEdit } from '../decisions/decision.js';
import { type Derivable, derivableLists, tableOf } from './derivable-lists.js';
import { lineEndAt, styleOf } from './file-style.js';
import type { ProjectFacts } from '../facts/find-facts.js';
import { insertMember } from './insert-member.js';
import { tablePlace } from './table-place.js';
import type { Step } from './step.js';

/** A list that is written out is read off a table of client types instead, so that the lists cannot drift apart again. */
export const derive: Step = {
  id: 'derive',
  verdicts: ['patch', 'already'],
  changes: 'the list',
  edit: (facts, decided, all) => {
    const { file } = decided.document;
    const lists = derivableLists(facts, file, all);
    const own = lists.find((one) => one.decided === decided);
    const table = own === undefined ? undefined : tableEdit(facts, file, lists);
    if (own === undefined || table === undefined) return [];
    return [table, { file, edit: callEdit(facts, own) }];
  },
};

const WHY = 'the lists of the metadata are read off one table';

/** The same edit for every list of the file: the plan takes it once. */
function tableEdit(
  { sources }: ProjectFacts,
  file: string,
  lists: readonly Derivable[],
): FileEdit | undefined {
  const tree = sources.tree(file);
  if (tree === undefined) return undefined;
  const { text } = tree;
  const start = tablePlace(
    tree,
    lists.map(({ decided }) => decided.list.span.start),
  );
  if (start === undefined) return undefined;
  const style = styleOf(file, text);
  const lines = [...tableLines(tableOf(lists), style), '', ...(style.python ? [''] : [])];
  const end = lineEndAt(text, start);
  return {
    file,
    edit: { start, end: start, text: lines.map((line) => line + end).join(''), why: WHY },
  };
}

function callEdit({ sources }: ProjectFacts, { decided, list }: Derivable): Edit {
  const { file } = decided.document;
  const text = sources.project.read(file) ?? '';
  const call = `${readerOf(styleOf(file, text), list)}()`;
  const [array] = decided.list.value.arrays;
  return array === undefined
    ? insertMember(text, decided, call)
    : { ...array.span, text: call, why: WHY };
}
