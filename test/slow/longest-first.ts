import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take minutes, the longest first. */
const LONGEST = ['own-tests', 'faults-killed', 'check-faults', 'clients', 'patch-every-operation'];

/** Begun last, a long file would run alone while the other core has nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const index = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return index === -1 ? LONGEST.length : index;
}
