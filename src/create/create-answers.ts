import { clientChoices, registrationChoices } from '../clients/client-choices.js';
import { contradictions } from '../clients/contradictions.js';
import { resolveClients } from '../clients/resolve-clients.js';
import type { Answers, CommandOptions } from '../options/answers.js';
import { createDefaults } from '../options/create-defaults.js';
import { createOptions } from '../options/create-options.js';

const table = createOptions({
  clients: clientChoices,
  recommended: ['recommended'],
  registration: registrationChoices,
});

/** Every answer `create` works from. */
export type CreateAnswers = Answers<typeof table>;

/** What the defaults take from the machine: the last part of the working directory, and who started us. */
export interface Machine {
  readonly workingDirectoryName: string;
  readonly packageManager: CreateAnswers['packageManager'];
}

/** The options of `create`, with the clients and what follows from them filled in. */
export function createAnswerOptions(machine: Machine): CommandOptions<typeof table> {
  return {
    table,
    derive: createDefaults({
      ...machine,
      registrationFor: (ids) => resolveClients(ids).registration,
    }),
    contradictions: (known) => {
      if (known.clients === undefined) return [];
      const resolved = resolveClients(known.clients);
      return contradictions({
        issuer: known.issuer ?? '',
        clientTypes: resolved.clientTypes,
        registration: known.registration ?? resolved.registration,
      });
    },
  };
}
