import type { Seen } from '../evidence.js';
import { spell } from '../condition.js';
import type { FunctionFact } from '../code-facts.js';
import type { CodeIndex } from './code-index.js';
import type { Served } from './served.js';
import { isOfCodes } from '../secrets/which-grant.js';

/**
 * What may have asked who comes, where the endpoint itself reads no secret: whoever gives it its client, or left one in
 * the request, what it calls of files that speak of no client, and what is set for the whole server.
 */
export function askedBefore(index: CodeIndex, { entries, reached }: Served): Seen[] {
  return [
    ...reached.flatMap(refusedForOne),
    ...entries.flatMap((one) => clientGiven(index, one)),
    ...entries.flatMap((one) => askedElsewhere(index, one)),
    ...index.settingsInFront(),
  ];
}

/** Refused for what something before it left in the request: `req.client`, `request.state.principal`. */
function refusedForOne({ checks }: FunctionFact): Seen[] {
  return checks
    .filter(
      ({ refuses, where, condition }) =>
        refuses && isOfCodes(where) && LEFT_IN_REQUEST.test(spell(condition)),
    )
    .map(({ condition, place }) => ({
      what: `something before the endpoint says who comes: ${spell(condition)}`,
      place,
    }));
}

const LEFT_IN_REQUEST =
  /\b(request|req|res|ctx|context|c)\??\.(user|auth|state|locals|principal|identity|caller|client|var)\??[.[]/;

/** `({ body, client }) => …`, `token(@Caller() app: App)`, `request.state.principal`: whoever made it may have asked who comes. */
function clientGiven({ textOf }: CodeIndex, one: FunctionFact): Seen[] {
  const text = textOf(one);
  const [parameters = ''] = /^[^]*?(?:=>|\{\s*\n|:\s*\n)/.exec(text) ?? [];
  const name = (GIVEN_CLIENT.exec(parameters) ?? KEPT_IN_REQUEST.exec(text))?.[1];
  if (name === undefined) return [];
  const what = `the endpoint is given ${name}, and may be only if its secret was asked for`;
  return [{ what, place: one.place }];
}

/** What something before the endpoint left for it, in the places that frameworks have for that. */
const KEPT_IN_REQUEST =
  /\b(?:state|locals|auth|ctx|var|scope|g)(?:\??\.|\[['"]|\.get\(\s*['"])(client|principal|caller|credentials|identity|peer|consumer)\b(?!\s*=[^=])/;

const GIVEN_CLIENT =
  /[({,]\s*(?:@\w+\([^)]*\)\s*)?(client|app|caller|principal|peer|consumer|partner)\s*[,:})!]/;

/** `with partner_session():` of a file that compares passwords, and names no client. */
function askedElsewhere(
  { byName, asksThere }: CodeIndex,
  { calls, file, place }: FunctionFact,
): Seen[] {
  return calls
    .filter(({ name, where }) => isOfCodes(where) && !byName.has(name) && !OF_SETTINGS.test(name))
    .filter(({ name, of }) => asksThere(file, of || name))
    .map(({ name }) => ({ what: `${name} is called, and may ask who comes`, place }));
}

/** Their file may hold keys, and asks for none. */
const OF_SETTINGS = /settings|config|options/i;
