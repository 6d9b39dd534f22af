import { type Answer, objectOf, strings, text } from '../facts/answer.js';
import { bearerChallenge } from '../facts/challenge.js';
import type { Context, Gathered } from './context.js';
import { inserted } from './well-known.js';

const NAME = 'oauth-protected-resource';

/** Finds the protected resource metadata in both forms and through the challenge (RFC 9728 §3, §5). */
export async function probeResourceMetadata(
  { network, target }: Context,
  challenged: Answer | undefined,
): Promise<Gathered> {
  const named = challenged && bearerChallenge(challenged)?.parameters['resource_metadata'];
  const places = {
    resourceByPath: inserted(target.url, NAME),
    resourceAtRoot: inserted(target.origin, NAME),
    ...(named === undefined ? {} : { resourceByChallenge: named }),
  };
  const read = new Map<string, Promise<Answer | undefined>>();
  const answers: { [Name in keyof typeof places]?: Answer } = {};
  const one = async ([fact, url]: [string, string]): Promise<[string, Answer | undefined]> => {
    const purpose = 'protected resource metadata';
    const answer = read.get(url) ?? network.follow({ purpose, url, fact, headers: JSON_PLEASE });
    read.set(url, answer);
    return [fact, await answer];
  };
  const found = await Promise.all(Object.entries(places).map(one));
  Object.assign(
    answers,
    Object.fromEntries(found.filter(([, answer]) => answer !== undefined && answer.status !== 429)),
  );
  return { ...answers, ...chosen(answers, target.origin) };
}

const JSON_PLEASE = { accept: 'application/json' };

type Found = Pick<Gathered, 'resourceByChallenge' | 'resourceByPath' | 'resourceAtRoot'>;

/** The document a client ends up with: the one of the challenge, else path before root. */
function chosen(found: Found, origin: string): Gathered {
  const order = [found.resourceByChallenge, found.resourceByPath, found.resourceAtRoot];
  const answer = order.find((one) => one?.status === 200 && objectOf(one) !== undefined);
  const resource = objectOf(answer);
  if (answer === undefined || resource === undefined) return legacyIssuer(order, origin);
  const issuer = strings(resource, 'authorization_servers')?.[0];
  return { resource, resourceUrl: answer.url, ...(issuer === undefined ? {} : { issuer }) };
}

/** Clients of the 2025-03-26 revision take the origin when no document says otherwise. */
function legacyIssuer(answers: readonly (Answer | undefined)[], origin: string): Gathered {
  const answered = answers.some((answer) => answer !== undefined);
  return answered ? { issuer: origin } : {};
}

/** The resource identifier the document states. */
export function resourceIdentifier(facts: Gathered): string | undefined {
  return text(facts.resource, 'resource');
}
