import { createHash } from 'node:crypto';
import type { Answer } from '../facts/answer.js';
import type { ActiveAnswer } from '../facts/answers.js';
import { startsLogin, validatesLate } from '../facts/authorize-outcome.js';
import type { Facts } from '../facts.js';
import { STATE } from '../facts/probe-client.js';
import type { Browser, Callback } from './callback.js';
import type { Client } from './client.js';
import type { Context, Gathered } from './context.js';
import { type Parameters, withParameters } from './with-parameters.js';

interface Late {
  readonly browser: Browser;
  readonly authorize: string;
  readonly request: Parameters;
  /** A client with a secret and the same redirect URI. */
  readonly confidential: Client | undefined;
}

/** Where errors are told after the login, asks the faulty requests once more, logged in. */
export async function probeLateErrors(
  { random }: Context,
  facts: Facts,
  { browser, authorize, request, confidential }: Late,
): Promise<Gathered> {
  if (!validatesLate(facts)) return {};
  const challenge = createHash('sha256').update(random(32)).digest('base64url');
  const good = {
    ...request,
    response_type: 'code',
    state: STATE,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  const open = undecided(facts);
  const found: Partial<Record<ActiveAnswer, Answer | undefined>> = Object.fromEntries(
    open.map((name) => [name, undefined]),
  );
  for (const [name, change] of Object.entries(faultsOf(good, confidential))) {
    if (!open.includes(name as ActiveAnswer)) continue;
    const url = withParameters(authorize, { ...good, ...change });
    const callback = await browser.visit(url);
    // A page instead of a redirect: the person is stuck there, and nothing more can be learnt.
    if (callback === undefined) break;
    found[name as ActiveAnswer] = answerOf(url, String(request['redirect_uri']), callback);
  }
  return { ...(found as Gathered), loginLateErrors: true };
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
    authorizeForeignResource: { resource: 'https://attacker.example/mcp' },
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
