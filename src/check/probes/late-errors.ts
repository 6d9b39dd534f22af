import { createHash } from 'node:crypto';
import type { Answer } from '../facts/answer.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { authorizeOutcome, startsLogin, validatesLate } from '../facts/authorize-outcome.js';
import type { Facts } from '../facts.js';
import { FOREIGN_RESOURCE, STATE } from '../facts/probe-client.js';
import type { Browser, Callback } from './callback.js';
import type { Client } from './client.js';
import type { Context, Gathered } from './context.js';
import { probeForeignToken } from './foreign-token.js';
import type { Session } from './session.js';
import { type Parameters, withParameters } from './with-parameters.js';

interface Late {
  readonly browser: Browser;
  readonly authorize: string;
  readonly request: Parameters;
  readonly session: Session;
  /** A client with a secret and the same redirect URI. */
  readonly confidential: Client | undefined;
}

/** Where errors are told after the login, or not at all, asks the faulty requests once more, logged in. */
export async function probeLateErrors(
  context: Context,
  facts: Facts,
  { browser, authorize, request, confidential, session }: Late,
): Promise<Gathered> {
  const late = validatesLate(facts);
  const open = late ? undecided(facts) : codesForOthers(facts);
  if (open.length === 0) return late ? { loginLateErrors: true } : {};
  const verifier = context.random(32);
  const good = {
    ...request,
    response_type: 'code',
    state: STATE,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const found: Partial<Record<ActiveAnswer, Answer | undefined>> = Object.fromEntries(
    open.map((name) => [name, undefined]),
  );
  let foreign: Gathered = {};
  for (const [name, change] of Object.entries(faultsOf(good, confidential))) {
    if (!open.includes(name as ActiveAnswer)) continue;
    const url = withParameters(authorize, { ...good, ...change });
    const callback = await browser.visit(url);
    // A page instead of a redirect: the person is stuck there, and nothing more can be learnt.
    if (callback === undefined) break;
    found[name as ActiveAnswer] = answerOf(url, String(request['redirect_uri']), callback);
    const code = callback['code']?.[0];
    if (name === 'authorizeForeignResource' && code !== undefined)
      foreign = await probeForeignToken(context, session, { code, verifier });
  }
  return { ...(found as Gathered), ...foreign, ...(late && { loginLateErrors: true }) };
}

const ABOUT = [
  'authorizeNoChallenge',
  'authorizeConfidentialNoChallenge',
  'authorizePlain',
  'authorizeNoMethod',
  'authorizeShortChallenge',
  'authorizeForeignResource',
  'authorizeResourceFragment',
  'authorizeTwoStates',
  'authorizeTwoRedirects',
  'authorizeTokenType',
  'authorizeNoType',
] as const satisfies readonly ActiveAnswer[];

/** A login says nothing about these; a refusal before it does. */
function undecided(facts: Facts): readonly ActiveAnswer[] {
  return ABOUT.filter((name) => {
    const answer = facts[name];
    return answer !== undefined && startsLogin(answer);
  });
}

/** A code for the resource of somebody else; whether a token follows only a code of this client shows. */
function codesForOthers({ authorizeForeignResource: answer }: Facts): readonly ActiveAnswer[] {
  const outcome = answer === undefined ? undefined : authorizeOutcome(answer);
  const came = outcome?.kind === 'client' && outcome.parameters.has('code');
  return came ? ['authorizeForeignResource'] : [];
}

const NO_CHALLENGE = { code_challenge: undefined, code_challenge_method: undefined };

/** In the order they are asked; the last may end at an address nobody answers. */
function faultsOf(
  good: Readonly<Record<string, unknown>>,
  confidential: Client | undefined,
): Partial<Record<ActiveAnswer, Parameters>> {
  const challenge = String(good['code_challenge']);
  const redirect = String(good['redirect_uri']);
  return {
    authorizeNoChallenge: NO_CHALLENGE,
    ...(confidential !== undefined && {
      authorizeConfidentialNoChallenge: { ...NO_CHALLENGE, client_id: confidential.id },
    }),
    authorizePlain: { code_challenge_method: 'plain' },
    authorizeNoMethod: { code_challenge_method: undefined },
    authorizeShortChallenge: { code_challenge: challenge.slice(0, 42) },
    authorizeForeignResource: { resource: FOREIGN_RESOURCE },
    authorizeResourceFragment: { resource: `${String(good['resource'])}#fragment` },
    authorizeTokenType: { response_type: 'token' },
    authorizeTwoStates: { state: ['one', 'two'] },
    authorizeNoType: { response_type: undefined },
    authorizeTwoRedirects: { redirect_uri: [redirect, 'https://attacker.example/callback'] },
  };
}

/** The redirect as the server sent it to the browser. */
function answerOf(url: string, redirectUri: string, callback: Callback): Answer {
  const location = withParameters(redirectUri, callback);
  return { url, status: 302, headers: { location }, body: '', utf8: true };
}
