import { type Answer, objectOf } from '../facts/answer.js';
import type { Candidate } from '../facts.js';
import type { Context, Gathered } from './context.js';
import { metadataPlaces } from './well-known.js';

/** Looks for authorization server metadata in every place clients do (RFC 8414 §3, OpenID Discovery §4). */
export async function probeServerMetadata(
  { network }: Context,
  issuer: string | undefined,
): Promise<Gathered> {
  if (issuer === undefined || !URL.canParse(issuer)) return {};
  const purpose = 'authorization server metadata';
  const tried = metadataPlaces(issuer).map(async (place): Promise<Candidate | undefined> => {
    const headers = { accept: 'application/json' };
    const answer = await network.follow({ purpose, url: place.url, headers, fact: 'metadata' });
    return answer === undefined || answer.status === 429 ? undefined : { ...place, answer };
  });
  const candidates = (await Promise.all(tried)).filter((candidate) => candidate !== undefined);
  if (candidates.length === 0) return {};
  return { candidates, ...documents(candidates) };
}

function documents(candidates: readonly Candidate[]): Gathered {
  const served = candidates.filter(({ answer }) => isDocument(answer));
  const [first] = served;
  if (first === undefined) return {};
  const openid = served.find(({ form }) => form.startsWith('openid'));
  const metadata = objectOf(first.answer);
  const openidDocument = objectOf(openid?.answer);
  return {
    metadataAnswer: first.answer,
    ...(metadata === undefined ? {} : { metadata }),
    ...(openidDocument === undefined ? {} : { openid: openidDocument }),
  };
}

function isDocument(answer: Answer): boolean {
  return answer.status === 200 && objectOf(answer) !== undefined;
}
