import type { Answer } from './answer.js';
import type { Facts } from '../facts.js';

/** What an authorization request without a session led to. */
export type AuthorizeOutcome =
  /** A page of the server, or a redirect to one: the request was taken as valid so far. */
  | { readonly kind: 'login' }
  /** An error page. */
  | { readonly kind: 'refused' }
  /** A redirect to the client, with its parameters. */
  | { readonly kind: 'client'; readonly parameters: URLSearchParams };

/** Tells the three apart by status and by where `Location` points. */
export function authorizeOutcome(answer: Answer): AuthorizeOutcome {
  if (answer.status >= 400) return { kind: 'refused' };
  const location = answer.headers['location'];
  if (location === undefined || !URL.canParse(location, answer.url)) return { kind: 'login' };
  const url = new URL(location, answer.url);
  const parameters = new URLSearchParams(url.search || url.hash.slice(1));
  const back = parameters.has('code') || parameters.has('error') || parameters.has('access_token');
  const away = url.origin !== new URL(answer.url).origin;
  return back && away ? { kind: 'client', parameters } : { kind: 'login' };
}

/** The parameters of an error redirect to the client, or `undefined`. */
export function errorRedirect(answer: Answer): URLSearchParams | undefined {
  const outcome = authorizeOutcome(answer);
  return outcome.kind === 'client' && outcome.parameters.has('error')
    ? outcome.parameters
    : undefined;
}

/** True when the client is told the same error as with a valid request: of the fault it says nothing. */
export function failsAlike(answer: Answer, valid: Answer | undefined): boolean {
  const error = errorRedirect(answer)?.get('error');
  return error !== undefined && valid !== undefined && errorRedirect(valid)?.get('error') === error;
}

/** True when the request got as far as a valid one gets before the person logs in. */
export function startsLogin(answer: Answer): boolean {
  return authorizeOutcome(answer).kind === 'login';
}

/** True when the request was taken as valid: it leads to a login, or a code came back at once. */
export function isTaken(answer: Answer): boolean {
  const outcome = authorizeOutcome(answer);
  if (outcome.kind === 'client') return outcome.parameters.has('code');
  return outcome.kind === 'login';
}

const HOPELESS = [
  'authorizePlain',
  'authorizeNoMethod',
  'authorizeTokenType',
  'authorizeNoType',
] as const;

/**
 * True when even an unknown client, or every request that no server can serve, reaches the login: such
 * a server tells clients of errors after the login only (RFC 9700 §4.11.2), and what it lets through
 * before says nothing.
 */
export function validatesLate(facts: Facts): boolean {
  const { unknownClient } = facts;
  if (unknownClient !== undefined && startsLogin(unknownClient)) return true;
  return HOPELESS.every((name) => {
    const answer = facts[name];
    return answer !== undefined && startsLogin(answer);
  });
}
