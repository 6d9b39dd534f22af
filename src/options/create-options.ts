import type { Choice, OptionTable } from './option.js';

/** The lists that belong to other parts of the program. */
export interface CreateChoices<Client extends string, Way extends string> {
  readonly clients: readonly Choice<Client>[];
  /** Taken when nobody chooses clients. */
  readonly recommended: readonly Client[];
  readonly registration: readonly Choice<Way>[];
}

const projectRows = {
  directory: {
    kind: 'text',
    format: 'directory',
    question: 'Where should the project go?',
    help: 'Directory to create',
    default: 'my-mcp-server',
    positional: true,
    ask: 'always',
  },
  name: {
    kind: 'text',
    format: 'package-name',
    question: 'What is its package called?',
    help: 'npm package name',
    derived: 'from the directory',
  },
} as const satisfies OptionTable;

const serverRows = {
  registrationManagement: {
    kind: 'yesNo',
    question: 'May a registered client read, change and delete its registration (RFC 7592)?',
    help: 'Serve RFC 7592, managing a dynamic registration',
    default: false,
    onlyIf: { option: 'registration', includes: 'dynamic' },
  },
  storage: {
    kind: 'one',
    question: 'Where are grants and clients kept?',
    help: 'Store of grants and clients',
    choices: [{ value: 'sqlite', title: 'SQLite', hint: 'one file in data/' }],
    default: 'sqlite',
  },
  login: {
    kind: 'one',
    question: 'How do people log in?',
    help: 'How people log in',
    choices: [{ value: 'local', title: 'Local users', hint: 'scrypt, npm run user add' }],
    default: 'local',
  },
  port: {
    kind: 'number',
    question: 'On which port does it listen?',
    help: 'Port the server listens on',
    default: 3000,
    min: 1,
    max: 65535,
  },
  issuer: {
    kind: 'url',
    format: 'issuer',
    question: 'Under which URL will people reach it?',
    help: 'Issuer, the public URL of the server',
    derived: 'http://localhost:<port>',
  },
  deploy: {
    kind: 'one',
    question: 'How will it be deployed?',
    help: 'Files for deployment',
    choices: [
      { value: 'docker', title: 'Docker', hint: 'Dockerfile and compose.yaml' },
      { value: 'none', title: 'Nothing' },
    ],
    default: 'docker',
  },
  ci: {
    kind: 'one',
    question: 'Where do its tests run?',
    help: 'Files for continuous integration',
    choices: [
      { value: 'github', title: 'GitHub Actions' },
      { value: 'none', title: 'Nothing' },
    ],
    default: 'github',
  },
  packageManager: {
    kind: 'one',
    question: 'Which package manager?',
    help: 'Package manager of the project',
    choices: [
      { value: 'npm', title: 'npm' },
      { value: 'pnpm', title: 'pnpm' },
      { value: 'yarn', title: 'Yarn' },
      { value: 'bun', title: 'Bun' },
    ],
    derived: 'the one that started this command',
    machine: true,
  },
} as const satisfies OptionTable;

/** Everything `create` asks, in the order it is asked. */
export function createOptions<Client extends string, Way extends string>(
  choices: CreateChoices<Client, Way>,
) {
  return {
    ...projectRows,
    clients: {
      kind: 'many',
      question: 'Which clients should be able to connect?',
      help: 'Real clients and kinds of client, listed by: create-mcp-auth clients',
      choices: choices.clients,
      default: choices.recommended,
    },
    registration: {
      kind: 'many',
      question: 'How may a client become known to the server?',
      help: 'Ways a client can register',
      choices: choices.registration,
      derived: 'what the clients use',
    },
    ...serverRows,
  } as const satisfies OptionTable;
}
