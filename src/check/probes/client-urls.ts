import { createHash } from 'node:crypto';
import { text } from '../facts/answer.js';
import { CLIENT_DOCUMENTS } from '../facts/client-documents.js';
import type { Facts, Variant } from '../facts.js';
import type { Context, Gathered } from './context.js';
import { withParameters } from './with-parameters.js';

type Row = readonly [value: string, what: string, redirect?: string];

const MALFORMED: readonly Row[] = [
  ['http://client.example/client.json', 'http'],
  ['https://client.example', 'no path'],
  ['https://user@client.example/client.json', 'user information'],
  ['https://client.example/a/../client.json', 'dot segments'],
  ['https://client.example/client.json#f', 'a fragment'],
];

const KNOWN: readonly Row[] = CLIENT_DOCUMENTS.map(({ url, name, redirect }) => [
  url,
  name,
  redirect,
]);

/** Client identifiers that are URLs: malformed ones, and those of well-known clients. */
export async function probeClientUrls(context: Context, facts: Facts): Promise<Gathered> {
  const endpoint = text(facts.metadata, 'authorization_endpoint');
  const offered = facts.metadata?.['client_id_metadata_document_supported'] === true;
  if (endpoint === undefined || !offered) return {};
  const challenge = createHash('sha256').update(context.random(32)).digest('base64url');
  const one = async (fact: string, [value, what, redirect]: Row): Promise<Variant[]> => {
    const url = withParameters(endpoint, {
      response_type: 'code',
      client_id: value,
      redirect_uri: redirect ?? 'https://client.example/callback',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'probe',
    });
    const answer = await context.network.send({
      purpose: `client metadata document: ${what}`,
      url,
      fact,
    });
    return answer === undefined || answer.status === 429 ? [] : [{ value, what, answer }];
  };
  const all = async (fact: string, rows: readonly Row[]): Promise<Variant[]> =>
    (await Promise.all(rows.map((row) => one(fact, row)))).flat();
  const [badClientUrls, knownClientUrls] = await Promise.all([
    all('badClientUrls', MALFORMED),
    all('knownClientUrls', KNOWN),
  ]);
  return {
    ...(badClientUrls.length === 0 ? {} : { badClientUrls }),
    ...(knownClientUrls.length === 0 ? {} : { knownClientUrls }),
  };
}
