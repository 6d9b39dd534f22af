import { createHash } from 'node:crypto';
import { strings, text } from '../facts/answer.js';
import { validatesLate } from '../facts/authorize-outcome.js';
import type { Facts } from '../facts.js';
import { STATE } from '../facts/probe-client.js';
import { type Browser, type BrowserOptions, openBrowser } from './callback.js';
import type { Client } from './client.js';
import type { Context, Gathered } from './context.js';
import { credentialsOf, signerFor } from './credentials.js';
import { probeLateErrors } from './late-errors.js';
import { knownLoginClients, loginMethod, loopbackOf, registerLoginClient } from './login-client.js';
import { probeLoginTokens } from './login-tokens.js';
import type { Code, Session } from './session.js';
import { type Parameters, withParameters } from './with-parameters.js';

/** Goes through the whole flow in the browser of a person, and then tries what must not work. */
export async function probeLogin(
  context: Context,
  facts: Facts,
  options: BrowserOptions,
): Promise<Gathered> {
  const authorize = text(facts.metadata, 'authorization_endpoint');
  const tokenEndpoint = text(facts.metadata, 'token_endpoint');
  if (authorize === undefined || tokenEndpoint === undefined) return {};
  const [known] = text(facts.metadata, 'registration_endpoint') ? [] : knownLoginClients(context);
  const browser = await openBrowser(options, known && loopbackOf(known.redirectUris));
  if (browser === undefined) return {};
  try {
    const { redirectUri } = browser;
    const clients = await clientsFor(context, facts, { known, redirectUri });
    if (clients === undefined) return {};
    return await probeWith(context, facts, { ...clients, browser, authorize, tokenEndpoint });
  } finally {
    browser.close();
  }
}

interface LoginClients {
  readonly client: Client;
  readonly stranger: Client | undefined;
  /** One that has to prove who it is, where errors are told after the login. */
  readonly confidential: Client | undefined;
}

async function clientsFor(
  context: Context,
  facts: Facts,
  { known, redirectUri }: { known: Client | undefined; redirectUri: string },
): Promise<LoginClients | undefined> {
  if (known !== undefined) {
    const clients = knownLoginClients(context);
    const stranger = clients.find(({ id }) => id !== known.id);
    const confidential = clients.find(({ method }) => method !== 'none');
    return { client: known, stranger, confidential };
  }
  const method = loginMethod(facts);
  const client = await registerLoginClient(context, facts, { redirectUri, method });
  if (client === undefined) return undefined;
  const stranger = await registerLoginClient(context, facts, { redirectUri, method });
  const confidential =
    method === 'none' ? await registerConfidential(context, facts, redirectUri) : client;
  return { client, stranger, confidential };
}

async function registerConfidential(
  context: Context,
  facts: Facts,
  redirectUri: string,
): Promise<Client | undefined> {
  const listed = strings(facts.metadata, 'token_endpoint_auth_methods_supported');
  const method = listed?.find((one) => /^client_secret_(basic|post)$/.test(one));
  if (method === undefined || !validatesLate(facts)) return undefined;
  return registerLoginClient(context, facts, { redirectUri, method });
}

interface Visit extends LoginClients {
  readonly browser: Browser;
  readonly authorize: string;
  readonly tokenEndpoint: string;
}

async function probeWith(
  context: Context,
  facts: Facts,
  { client, stranger, confidential, browser, authorize, tokenEndpoint }: Visit,
): Promise<Gathered> {
  const { redirectUri } = browser;
  const resource = text(facts.resource, 'resource') ?? context.target.url;
  const asked = { client_id: client.id, redirect_uri: redirectUri, resource };
  const scope = scopeOf(facts);
  const request = { ...(scope !== '' && { scope }), ...asked };
  const ask = () => askForCode(context, browser, { authorize, request });
  const { callback, code: first } = await ask();
  if (callback === undefined) return {};
  const sign = signerFor(context, text(facts.metadata, 'issuer') ?? '');
  const session: Session = {
    client,
    stranger,
    credentialsFor: (one) => credentialsOf(one, sign),
    redirectUri,
    resource,
    tokenEndpoint,
    revocationEndpoint: text(facts.metadata, 'revocation_endpoint'),
    introspectionEndpoint: text(facts.metadata, 'introspection_endpoint'),
    takesProofs: strings(facts.metadata, 'dpop_signing_alg_values_supported') !== undefined,
    nextCode: async () => (await ask()).code,
  };
  const tokens = await probeLoginTokens(context, { session, first });
  const late = { browser, authorize, request, confidential, session };
  const errors = await probeLateErrors(context, facts, late);
  const came = {
    loginCallback: callback,
    loginMethod: client.method,
    loginScope: scope,
    loginState: STATE,
    loginResource: resource,
  };
  return { ...came, ...tokens, ...errors };
}

/** What a client asks for: the scopes of the resource, and to stay logged in where that is offered. */
function scopeOf({ resource, metadata }: Facts): string {
  const wanted = strings(resource, 'scopes_supported') ?? [];
  const offline = strings(metadata, 'scopes_supported')?.includes('offline_access') === true;
  return [...wanted, ...(offline ? ['offline_access'] : [])].join(' ');
}

interface Asking {
  readonly authorize: string;
  readonly request: Parameters;
}

async function askForCode(
  { random }: Context,
  browser: Browser,
  { authorize, request }: Asking,
): Promise<{ callback?: Awaited<ReturnType<Browser['visit']>>; code?: Code }> {
  const verifier = random(32);
  const callback = await browser.visit(
    withParameters(authorize, {
      ...request,
      response_type: 'code',
      state: STATE,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  );
  const code = callback?.['code']?.[0];
  return { callback, ...(code === undefined ? {} : { code: { code, verifier } }) };
}
