import { commonFlags } from './common-flags.js';
import type { OptionTable } from './option.js';

/** What `create` does besides writing the project; not part of the answers. */
export const createFlags = {
  ...commonFlags,
  answers: {
    kind: 'text',
    format: 'file',
    question: 'Which file holds the answers?',
    help: 'Read answers from a JSON file, - for standard input',
  },
  install: {
    kind: 'yesNo',
    question: 'Install the dependencies?',
    help: 'Install the dependencies afterwards',
    default: true,
  },
  git: {
    kind: 'yesNo',
    question: 'Make a git repository?',
    help: 'Make a git repository with a first commit',
    default: true,
  },
  start: {
    kind: 'yesNo',
    question: 'Start the server?',
    help: 'Start the server afterwards',
    default: false,
  },
} as const satisfies OptionTable;
