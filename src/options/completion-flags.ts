import type { OptionTable } from './option.js';

/** What `completion` takes. */
export const completionFlags = {
  shell: {
    kind: 'one',
    question: 'Which shell?',
    help: 'The shell to complete in',
    choices: [
      { value: 'bash', title: 'bash' },
      { value: 'zsh', title: 'zsh' },
      { value: 'fish', title: 'fish' },
    ],
    positional: true,
  },
} as const satisfies OptionTable;
