import { addNone } from './add-none.js';
import { derive } from './derive.js';
import { followTests } from './follow-tests.js';
import { insertList } from './insert-list.js';
import type { Step } from './step.js';
import { wrapSdk } from './wrap-sdk.js';

/** Every repair there is, in the order they are planned. */
export const steps: readonly Step[] = [derive, addNone, insertList, wrapSdk, followTests];
