import { resolveClients } from '../clients/resolve-clients.js';
import type { Served } from '../clients/served.js';
import type { CreateAnswers } from './create-answers.js';

/** What the generated server will serve: the input of the metadata that is shown and of what is written. */
export function servedBy(answers: CreateAnswers): Served {
  return {
    issuer: answers.issuer,
    clientTypes: resolveClients(answers.clients).clientTypes,
    registration: answers.registration,
    registrationManagement: answers.registrationManagement,
  };
}
