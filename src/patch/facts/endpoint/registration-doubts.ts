import type { FunctionFact } from '../code-facts.js';
import type { Seen } from '../evidence.js';
import type { CodeIndex } from './code-index.js';
import { reach } from './reach.js';
import { findSecretChecks } from '../secrets/find-secret-checks.js';
import { CLIENT_SECRET } from '../secret-words.js';

/** What a project gives a library to register clients with. */
const REGISTERS = ['registerClient', 'register_client'];
const FINDS = ['getClient', 'get_client'];

/**
 * What speaks against clients getting a secret from the registration of a library alone, which gives public ones
 * none: the project has to keep what is registered, and neither there nor where it finds clients to write a secret
 * of its own or to refuse who has none.
 */
export function registrationDoubts(index: CodeIndex, library: FunctionFact): Seen[] {
  const keeps = REGISTERS.some(
    (name) => index.byName.has(name) || index.mentionsOf(name).length > 0,
  );
  const named = [...REGISTERS, ...FINDS].flatMap((name) => index.meant(name, library));
  const doubts = reach(index.meant, named).flatMap((one) => [...secretsOf(one), ...demandsOf(one)]);
  return keeps
    ? doubts
    : [{ what: 'nothing here keeps the clients that register', place: library.place }];
}

function secretsOf({ reads }: FunctionFact): Seen[] {
  return reads
    .filter(({ name, written }) => written === true && CLIENT_SECRET.test(name))
    .map(({ place }) => ({ what: 'clients are given a secret here', place }));
}

function demandsOf(one: FunctionFact): Seen[] {
  return findSecretChecks(one)
    .filter(({ kind }) => kind === 'refuses-none' || kind === 'demanded')
    .map(({ what, place }) => ({ what: `a secret is demanded: ${what}`, place }));
}
