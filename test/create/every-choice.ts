import { clientTypes, type RegistrationWay } from '../../src/clients/client-types.js';
import { contradictions } from '../../src/clients/contradictions.js';
import { resolveClients } from '../../src/clients/resolve-clients.js';
import { createTable, type CreateAnswers } from '../../src/create/create-answers.js';

/** Answers that stand for one way a project can be, with the words to tell it from others. */
export interface Choice {
  readonly label: string;
  readonly answers: CreateAnswers;
}

const base: CreateAnswers = {
  directory: 'my-server',
  name: 'my-server',
  clients: ['recommended'],
  registration: resolveClients(['recommended']).registration,
  registrationManagement: false,
  storage: 'sqlite',
  login: 'local',
  port: 3000,
  issuer: 'http://localhost:3000',
  deploy: 'docker',
  ci: 'github',
  packageManager: 'npm',
};

/** Every subset of a list but the empty one. */
export function subsets<T>(list: readonly T[]): T[][] {
  return list
    .reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]])
    .slice(1);
}

/** Every subset of client types with every way to register that does not contradict it. */
export function everyServer(): Choice[] {
  return subsets(clientTypes.map(({ id }) => id)).flatMap((clients) =>
    subsets(['metadata-document', 'dynamic', 'pre-registered'] satisfies RegistrationWay[]).flatMap(
      (registration) =>
        [false, true]
          .map((registrationManagement) => ({
            ...base,
            clients,
            registration,
            registrationManagement,
          }))
          .filter(isPossible)
          .map((answers) => ({ label: labelOf(answers), answers })),
    ),
  );
}

/** Every value of every option, and every pair of values of two options that can both be. */
export function everyPair(): Choice[] {
  const values = Object.entries(valuesOf());
  const pairs = values.flatMap(([one, ofOne], index) =>
    values
      .slice(index + 1)
      .flatMap(([other, ofOther]) =>
        ofOne.flatMap((first) => ofOther.map((second) => ({ [one]: first, [other]: second }))),
      ),
  );
  return pairs
    .map((pair) => ({ label: JSON.stringify(pair), answers: answersWith(pair) }))
    .filter(({ answers }) => isPossible(answers));
}

function answersWith(some: Partial<CreateAnswers>): CreateAnswers {
  const { clients } = { ...base, ...some };
  return { ...base, registration: resolveClients(clients).registration, ...some };
}

/** Values of the options that take anything. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  directory: ['my-server', 'deep/in a/folder'],
  name: ['my-server', '@scope/name'],
  port: [3000, 8443],
  issuer: ['http://localhost:3000', 'https://auth.example.com'],
};

/** The values of every option; of the clients one alone, of the ways to register each subset. */
export function valuesOf(): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    Object.entries(createTable).map(([name, row]) => {
      if (row.kind === 'yesNo') return [name, [false, true]];
      if (!('choices' in row)) return [name, SAMPLES[name] ?? []];
      const choices = row.choices.map(({ value }) => value);
      if (row.kind === 'one') return [name, choices];
      return [name, name === 'clients' ? choices.map((one) => [one]) : subsets(choices)];
    }),
  );
}

function isPossible(answers: CreateAnswers): boolean {
  const { clientTypes } = resolveClients(answers.clients);
  return contradictions({ ...answers, clientTypes }, answers.clients).length === 0;
}

function labelOf({ clients, registration, registrationManagement }: CreateAnswers): string {
  const managed = registrationManagement ? ', managed' : '';
  return `${clients.join(' ')} by ${registration.join(' ')}${managed}`;
}
