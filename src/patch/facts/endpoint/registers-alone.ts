import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import { reach } from './reach.js';
import { CLIENT_SECRET } from '../secret-words.js';

/** What a project gives a library to register clients with. */
const REGISTERS = ['registerClient', 'register_client'];
const FINDS = ['getClient', 'get_client'];

/**
 * Whether clients get a secret from the registration of a library alone, which gives public ones none: the project
 * keeps what is registered, and neither there nor where it finds clients writes one of its own.
 */
export function registersAlone(index: CodeIndex, library: FunctionFact): boolean {
  const keeps = REGISTERS.some(
    (name) => index.byName.has(name) || index.mentionsOf(name).length > 0,
  );
  const named = [...REGISTERS, ...FINDS].flatMap((name) => index.meant(name, library));
  return keeps && !reach(index.meant, named).some(writesSecret);
}

function writesSecret({ reads }: FunctionFact): boolean {
  return reads.some(({ name, written }) => written === true && CLIENT_SECRET.test(name));
}
