import { clientChoices, registrationChoices } from '../../src/clients/client-choices.js';
import { resolveClients } from '../../src/clients/resolve-clients.js';
import type { CommandOptions } from '../../src/options/answers.js';
import { createDefaults } from '../../src/options/create-defaults.js';
import { createOptions } from '../../src/options/create-options.js';
import type { Problem } from '../../src/problem.js';

const table = createOptions({
  clients: clientChoices,
  recommended: ['recommended'],
  registration: registrationChoices,
});

/** The options of `create` with the real clients, on a machine whose working directory is `work` and that runs npm. */
export const createExample: CommandOptions<typeof table> = {
  table,
  derive: createDefaults({
    workingDirectoryName: 'Work Here',
    packageManager: 'npm',
    registrationFor: (clients) => resolveClients(clients).registration,
  }),
  contradictions: ({ clients, registration }) =>
    clients.length === 1 && clients[0] === 'machine' && registration.includes('dynamic')
      ? [MACHINES_DO_NOT_REGISTER]
      : [],
};

export const MACHINES_DO_NOT_REGISTER: Problem = { message: 'Machines do not register.' };
