import { createHash } from 'node:crypto';
import { strings, text } from '../facts/answer.js';
import { validatesLate } from '../facts/authorize-outcome.js';
import type { Facts } from '../facts.js';
import { STATE } from '../facts/probe-client.js';
import { type Browser, type BrowserOptions, openBrowser } from './callback.js';
import { type Client, clientOf } from './client.js';
import type { Context, Gathered } from './context.js';
import { probeLateErrors } from './late-errors.js';
import { probeLoginTokens } from './login-tokens.js';
import { register } from './registration.js';
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
  const browser = await openBrowser(options);
  try {
    const client = await registerClient(context, facts, {
      redirectUri: browser.redirectUri,
      method: 'none',
    });
    if (client === undefined) return {};
    const { redirectUri } = browser;
    const resource = text(facts.resource, 'resource') ?? context.target.url;
    const request = {
      ...scopeOf(facts),
      client_id: client.id,
      redirect_uri: redirectUri,
      resource,
    };
    const ask = () => askForCode(context, browser, { authorize, request });
    const { callback, code: first } = await ask();
    if (callback === undefined) return {};
    const nextCode = async (): Promise<Code | undefined> => (await ask()).code;
    const revocationEndpoint = text(facts.metadata, 'revocation_endpoint');
    const endpoints = { tokenEndpoint, revocationEndpoint };
    const session: Session = { client, resource, redirectUri, nextCode, ...endpoints };
    const tokens = await probeLoginTokens(context, facts, { session, first });
    const confidential = await registerConfidential(context, facts, redirectUri);
    const late = { browser, authorize, request, confidential };
    const errors = await probeLateErrors(context, facts, late);
    const came = { loginCallback: callback, loginState: STATE, loginResource: resource };
    return { ...came, ...tokens, ...errors };
  } finally {
    browser.close();
  }
}

async function registerConfidential(
  context: Context,
  facts: Facts,
  redirectUri: string,
): Promise<Client | undefined> {
  const listed = strings(facts.metadata, 'token_endpoint_auth_methods_supported');
  const method = listed?.find((one) => /^client_secret_(basic|post)$/.test(one));
  if (method === undefined || !validatesLate(facts)) return undefined;
  return registerClient(context, facts, { redirectUri, method });
}

async function registerClient(
  { network }: Context,
  { metadata }: Facts,
  { redirectUri, method }: { redirectUri: string; method: string },
): Promise<Client | undefined> {
  const endpoint = text(metadata, 'registration_endpoint');
  if (endpoint === undefined) return undefined;
  const answer = await network.send(
    register(endpoint, 'of the client a person logs in with', {
      redirect_uris: [redirectUri],
      application_type: 'native',
      token_endpoint_auth_method: method,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    }),
  );
  return clientOf(answer, method);
}

/** What a client asks for: the scopes of the resource, and to stay logged in where that is offered. */
function scopeOf({ resource, metadata }: Facts): { scope?: string } {
  const wanted = strings(resource, 'scopes_supported') ?? [];
  const offline = strings(metadata, 'scopes_supported')?.includes('offline_access') === true;
  const scope = [...wanted, ...(offline ? ['offline_access'] : [])].join(' ');
  return scope === '' ? {} : { scope };
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
