import { commonFlags } from './common-flags.js';
import type { OptionTable } from './option.js';

/** What `clients` takes. */
export const clientsFlags = {
  filter: {
    kind: 'text',
    format: 'words',
    question: 'Which clients?',
    help: 'Only clients whose name, maker or needs have these words',
    positional: true,
  },
  json: commonFlags.json,
} as const satisfies OptionTable;
