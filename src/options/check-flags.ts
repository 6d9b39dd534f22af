import { commonFlags } from './common-flags.js';
import type { Choice, OptionTable } from './option.js';
import { patchFlags } from './patch-flags.js';

const probing = {
  target: {
    kind: 'text',
    format: 'file',
    question: 'Which server?',
    help: 'URL of the MCP endpoint, or the directory of a server',
    positional: true,
  },
  start: {
    kind: 'text',
    format: 'file',
    question: 'Which command starts the server?',
    help: 'Start the server of a directory with this command, on a free port in PORT',
  },
  fix: {
    kind: 'yesNo',
    question: 'Repair what can be repaired?',
    help: 'Repair the source in a directory as patch does, then check what is left',
    default: false,
  },
  yes: { ...commonFlags.yes, help: 'With --fix, write without asking' },
  allowDirty: patchFlags.allowDirty,
  active: {
    kind: 'yesNo',
    question: 'May it register throw-away clients?',
    help: 'Also register throw-away clients and send codes that cannot be valid',
    default: false,
  },
  login: {
    kind: 'yesNo',
    question: 'Will you log in in your browser?',
    help: 'Also go through the whole flow in your browser, and try the tokens',
    default: false,
  },
  tokenStdin: {
    kind: 'yesNo',
    question: 'Is an access token on standard input?',
    help: 'Check with the access token on standard input (or in MCP_TOKEN)',
    default: false,
  },
  knownClients: {
    kind: 'text',
    format: 'file',
    question: 'Which clients are registered beforehand?',
    help: 'Speak as the clients in this JSON file, where nobody can register',
  },
  timeout: {
    kind: 'number',
    question: 'How many seconds may one answer take?',
    help: 'Seconds one answer may take',
    default: 10,
    min: 1,
    max: 300,
  },
} as const satisfies OptionTable;

const showing = {
  failOn: {
    kind: 'one',
    question: 'Which rules decide the exit code?',
    help: 'Exit with 1 when a rule of this level is broken',
    choices: [
      { value: 'must', title: 'Rules of the level must' },
      { value: 'should', title: 'Rules of the levels must and should' },
    ],
    default: 'must',
  },
  watch: {
    kind: 'yesNo',
    question: 'Check again and again?',
    help: 'Check again and again, and tell what has changed',
    default: false,
  },
  verbose: {
    kind: 'yesNo',
    question: 'Show everything?',
    help: 'Also show what is fine, and every request',
    default: false,
  },
  json: commonFlags.json,
} as const satisfies OptionTable;

function file<Name extends string>(name: Name, help: string) {
  return { kind: 'text', format: 'file', question: `Where should the ${name} go?`, help } as const;
}

const files = {
  html: file('page', 'Write one page with the flow, what to change and the clients'),
  sarif: file('SARIF', 'Write SARIF, for GitHub code scanning'),
  junit: file('JUnit report', 'Write JUnit XML, for continuous integration'),
  badge: file('badge', 'Write a badge as SVG'),
  har: file('HAR', 'Write every request and answer as HAR, without secrets'),
} as const satisfies OptionTable;

/** Everything `check` can be told, with the real clients and the engines that can be named. */
export function checkFlags<Client extends string, Engine extends string>(
  clients: readonly Choice<Client>[],
  engines: readonly Choice<Engine>[],
) {
  return {
    ...probing,
    client: {
      kind: 'many',
      question: 'Which clients matter?',
      help: 'Show these real clients only',
      choices: clients,
      derived: 'all',
    },
    engine: {
      kind: 'one',
      question: 'What is the server built on?',
      help: 'Show the settings of this engine beside what to change',
      choices: [{ value: 'recognised', title: 'Recognise it' }, ...engines],
      default: 'recognised',
    },
    ...showing,
    ...files,
  } as const satisfies OptionTable;
}
