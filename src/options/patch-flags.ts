import { commonFlags } from './common-flags.js';
import type { OptionTable } from './option.js';

/** Everything `patch` can be told. */
export const patchFlags = {
  directory: {
    kind: 'text',
    format: 'file',
    question: 'Which project?',
    help: 'Directory of the project, the current one when absent',
    positional: true,
  },
  yes: { ...commonFlags.yes, help: 'Ask nothing, write what is certain, leave the rest' },
  dryRun: commonFlags.dryRun,
  check: {
    kind: 'yesNo',
    question: 'Only tell whether something would change?',
    help: 'Write nothing, exit with 1 when something would change or is to decide',
    default: false,
  },
  json: commonFlags.json,
  patch: {
    kind: 'text',
    format: 'file',
    question: 'Which file takes the diff?',
    help: 'Write the diff to a file that git apply accepts, not to the project',
  },
  only: {
    kind: 'many',
    question: 'Which repairs?',
    help: 'Make these repairs only',
    choices: [
      { value: 'add-none', title: 'Add none to a list that lacks it' },
      { value: 'insert-list', title: 'State a list whose absence means client_secret_basic' },
      { value: 'wrap-sdk', title: 'Wrap what the MCP Python SDK writes, which leaves none out' },
      { value: 'follow-tests', title: 'Let the tests that demand the old array follow' },
      { value: 'derive', title: 'Read the lists off one table of client types' },
    ],
    default: ['add-none', 'insert-list', 'wrap-sdk', 'follow-tests'],
  },
  derive: {
    kind: 'yesNo',
    question: 'Shall the lists be read off a table?',
    help: 'Replace the lists by functions that read one table of client types',
    default: false,
  },
  undo: {
    kind: 'yesNo',
    question: 'Take the last patch back?',
    help: 'Take back the last patch of this directory',
    default: false,
  },
  allowDirty: {
    kind: 'yesNo',
    question: 'Also edit files with uncommitted changes?',
    help: 'Also edit files with uncommitted changes',
    default: false,
  },
  verbose: {
    kind: 'yesNo',
    question: 'Show everything?',
    help: 'Also show what is left as it is, with the evidence',
    default: false,
  },
} as const satisfies OptionTable;
