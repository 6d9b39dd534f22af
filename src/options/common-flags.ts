import type { OptionTable } from './option.js';

/** The flags of every command that makes a plan. */
export const commonFlags = {
  yes: {
    kind: 'yesNo',
    alias: 'y',
    question: 'Take every default?',
    help: 'Ask nothing, take the defaults for what is not given',
    default: false,
  },
  dryRun: {
    kind: 'yesNo',
    question: 'Only show what would happen?',
    help: 'Show what would be written, write nothing',
    default: false,
  },
  json: {
    kind: 'text',
    format: 'file',
    bare: true,
    question: 'Where should the result go as JSON?',
    help: 'Print the result as JSON, or write it to a file with --json=FILE',
  },
} as const satisfies OptionTable;
