import { clientChoices, registrationChoices } from '../clients/client-choices.js';
import { contradictions } from '../clients/contradictions.js';
import { resolveClients } from '../clients/resolve-clients.js';
import type { Answers, CommandOptions } from '../options/answers.js';
import { createDefaults } from '../options/create-defaults.js';
import { createOptions } from '../options/create-options.js';
import { issuerPortProblems } from './issuer-port-problems.js';

/** The table of `create`, with the choices that the clients give it. */
export const createTable = createOptions({
  clients: clientChoices,
  recommended: ['recommended'],
  registration: registrationChoices,
});

/** Every answer `create` works from. */
export type CreateAnswers = Answers<typeof createTable>;

/** The answers in the order of the table, whatever order they came in. */
export function inTableOrder<Value extends object>(answers: Value): Value {
  const keys = Object.keys(createTable);
  const entries = Object.entries(answers);
  const sorted = entries.sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b));
  return Object.fromEntries(sorted) as Value;
}

/** The options of `create`. */
export type CreateOptions = CommandOptions<typeof createTable>;

/** What the defaults take from the machine: the last part of the working directory, and who started us. */
export interface Machine {
  readonly workingDirectoryName: string;
  readonly packageManager: CreateAnswers['packageManager'];
}

/** The options of `create`, with the clients and what follows from them filled in. */
export function createAnswerOptions(machine: Machine): CreateOptions {
  return {
    table: createTable,
    derive: createDefaults({
      ...machine,
      registrationFor: (ids) => resolveClients(ids).registration,
    }),
    contradictions: ({ clients, registration, port, issuer = '' }) => {
      const resolved = resolveClients(clients);
      const { clientTypes } = resolved;
      const served = { issuer, clientTypes, registration: registration ?? resolved.registration };
      return [...contradictions(served, clients), ...issuerPortProblems(issuer, port)];
    },
  };
}
