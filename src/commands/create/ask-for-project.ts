import type { Draft, Workshop } from './draft.js';
import type { Given } from './read-create-answers.js';

/** Asks what is open, shows the plan, and lets the person go on, change an answer or leave. */
export async function askForProject(_given: Given, _workshop: Workshop): Promise<Draft> {
  return await Promise.reject(new Error('not yet'));
}
