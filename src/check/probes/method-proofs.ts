import { type Answer, strings, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { MethodProof } from '../facts/method-proof.js';
import { methodsListed } from '../facts/methods-listed.js';
import { HTTPS_REDIRECT } from '../facts/probe-client.js';
import { type Asked, type Client, clientOf, keyMembers, makeKeyPair } from './client.js';
import { type Credentials, type Signer, credentialsOf } from './credentials.js';
import type { Context } from './context.js';
import { register } from './registration.js';
import { impossible, post } from './token-request.js';

const METHODS = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'client_secret_jwt',
];

export interface Proven {
  readonly proof: MethodProof;
  readonly client?: Client;
}

/** Proves every method, advertised or not, with a client registered for it. */
export async function proveMethods(
  context: Context,
  facts: Facts,
  sign: Signer,
): Promise<Proven[]> {
  const proven: Proven[] = [];
  for (const method of METHODS) proven.push(await registerFor(context, facts, method));
  return Promise.all(proven.map((one) => prove(context, facts, { one, all: proven, sign })));
}

async function registerFor(context: Context, facts: Facts, method: string): Promise<Proven> {
  const { metadata } = facts;
  const has = (member: string): boolean => strings(metadata, member)?.includes(method) === true;
  const proof: MethodProof = {
    method,
    advertised: has('token_endpoint_auth_methods_supported'),
    advertisedForRevocation: methodsListed(metadata, 'revocation').includes(method),
  };
  const key =
    method === 'private_key_jwt'
      ? makeKeyPair(strings(metadata, 'token_endpoint_auth_signing_alg_values_supported'))
      : undefined;
  const known = context.known.find((one) => one.method === method);
  const given = known === undefined ? {} : { client: known };
  const answer = await registered(context, facts, { method, key });
  if (answer === undefined || answer.status === 429) return { proof, ...given };
  const client = clientOf(answer, { method, key });
  return {
    proof: { ...proof, registration: answer },
    ...(client === undefined ? given : { client }),
  };
}

async function registered(
  { network }: Context,
  { metadata, registerPublic }: Facts,
  { method, key }: Asked,
): Promise<Answer | undefined> {
  const endpoint = text(metadata, 'registration_endpoint');
  if (method === 'none' || endpoint === undefined) return registerPublic;
  return network.send(
    register(endpoint, `for ${method}`, {
      redirect_uris: [HTTPS_REDIRECT],
      token_endpoint_auth_method: method,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      ...keyMembers(key),
    }),
  );
}

interface Proving {
  readonly one: Proven;
  readonly all: readonly Proven[];
  readonly sign: Signer;
}

async function prove(context: Context, facts: Facts, { one, all, sign }: Proving): Promise<Proven> {
  const { method } = one.proof;
  // A method that cannot be registered may still be let in with the secret of another client.
  const client = one.client ?? borrowed(method, all);
  if (client === undefined || credentialsOf(client, sign) === undefined) return one;
  const how: Pick<MethodProof, 'borrowed' | 'machine'> = {
    ...(one.client === undefined && { borrowed: true }),
    ...(client.machine && { machine: true }),
  };
  // Made anew for each request: an assertion works once.
  const right = () => credentialsOf(client, sign);
  const wrong = () => wrongCredentials(client, sign);
  const endpoint = (name: string): string | undefined => text(facts.metadata, `${name}_endpoint`);
  const at = (url: string | undefined, form: object, proofOf: Credentials | undefined) =>
    url === undefined || proofOf === undefined
      ? undefined
      : context.network.send(post(url, { ...form }, proofOf));
  const code = impossible(context, client);
  const token = { token: context.random(32) };
  const bare: Credentials = { headers: {}, form: { client_id: client.id } };
  const [tokenRight, tokenWrong, tokenBare, revocation, revocationWrong] = await Promise.all([
    at(endpoint('token'), code, right()),
    at(endpoint('token'), code, wrong()),
    method === 'none' ? undefined : at(endpoint('token'), code, bare),
    at(endpoint('revocation'), token, right()),
    at(endpoint('revocation'), token, wrong()),
  ]);
  const answers = { token: tokenRight, tokenWrong, tokenBare, revocation, revocationWrong };
  return { ...one, proof: { ...one.proof, ...how, ...answered(answers) } };
}

type Answered = Pick<
  MethodProof,
  'token' | 'tokenWrong' | 'tokenBare' | 'revocation' | 'revocationWrong'
>;

function answered(answers: Readonly<Record<keyof Answered, Answer | undefined>>): Answered {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== undefined && answer.status !== 429),
  );
}

function borrowed(method: string, all: readonly Proven[]): Client | undefined {
  if (!method.startsWith('client_secret_') || method.endsWith('_jwt')) return undefined;
  const other = all.find(
    ({ client }) => client?.method.startsWith('client_secret_') && client.secret,
  );
  return other?.client === undefined ? undefined : { ...other.client, method };
}

function wrongCredentials(client: Client, sign: Signer): Credentials | undefined {
  if (client.method === 'none') return undefined;
  if (client.key === undefined)
    return credentialsOf({ ...client, secret: `${client.secret}x` }, sign);
  return sign(client, { privateKey: makeKeyPair([client.key.alg]).privateKey });
}
