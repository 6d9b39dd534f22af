import type { ts as TypeScript } from 'ts-morph';
import { type Arm, branchesOf } from '../source/branches-of.js';
import type { Tree } from '../source/tree.js';
import type { Reading } from './typescript-reading.js';

/** A `switch` as branches. An empty clause is one with the next; what a fuller one falls into is not followed. */
export function readSwitch(reading: Reading, node: TypeScript.SwitchStatement): Tree {
  const { at, read } = reading;
  const parts = branchesOf(read(node.expression), armsOf(reading, node.caseBlock.clauses));
  return { kind: 'group', ...at(node), parts };
}

function armsOf(
  { ts, at, read }: Reading,
  clauses: readonly TypeScript.CaseOrDefaultClause[],
): Arm[] {
  const arms: Arm[] = [];
  let falling: Pick<Arm, 'values' | 'takesRest'> = { values: [], takesRest: false };
  for (const clause of clauses) {
    const isDefault = ts.isDefaultClause(clause);
    const values = [...falling.values, ...(isDefault ? [] : [read(clause.expression)])];
    falling = { values, takesRest: falling.takesRest || isDefault };
    if (clause.statements.length === 0) continue;
    arms.push({ ...at(clause), ...falling, then: clause.statements.map(read) });
    falling = { values: [], takesRest: false };
  }
  return arms;
}
