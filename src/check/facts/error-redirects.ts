import type { Facts } from '../facts.js';
import type { ActiveAnswer } from './answers.js';
import { errorRedirect } from './authorize-outcome.js';

const FAULTY = [
  'authorizeNoChallenge',
  'authorizePlain',
  'authorizeNoMethod',
  'authorizeShortChallenge',
  'authorizeUnknownScope',
  'authorizeForeignResource',
  'authorizeTwoStates',
  'authorizeTokenType',
  'authorizeNoType',
] as const satisfies readonly ActiveAnswer[];

/** The error redirects that faulty requests led to, by the name of the fact. */
export function errorRedirects(facts: Facts): [name: string, parameters: URLSearchParams][] {
  return FAULTY.flatMap((name): [string, URLSearchParams][] => {
    const answer = facts[name];
    const parameters = answer === undefined ? undefined : errorRedirect(answer);
    return parameters === undefined ? [] : [[name, parameters]];
  });
}
