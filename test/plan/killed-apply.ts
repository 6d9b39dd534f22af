import { apply } from '../../src/plan/apply.js';
import type { Plan } from '../../src/plan/plan.js';

/** Applies a plan and is killed at one step: `killed-apply.ts PLAN ROOT STEP`. */
const [plan = '', root = '', step = ''] = process.argv.slice(2);
apply(JSON.parse(plan) as Plan, root, (at) => {
  if (at === step) process.kill(process.pid, 'SIGKILL');
});
