import { type Answer, objectOf, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { LoginAnswer } from '../facts/login.js';
import { probeBearer, probeQueryToken } from './bearer.js';
import type { Client } from './client.js';
import type { Context, Gathered } from './context.js';
import type { Code, Session } from './session.js';
import type { Ask } from './send.js';
import { post } from './token-request.js';
import type { Parameters } from './with-parameters.js';

type Found = { [Name in LoginAnswer]?: Answer };

/** What differs from a right request: parameters, or who sends it. */
interface Change {
  readonly as?: Client;
  readonly form?: Parameters;
}

interface Given {
  readonly session: Session;
  readonly first: Code | undefined;
}

/** Redeems codes and refresh tokens as they may be, and as they must not be. */
export async function probeLoginTokens(
  context: Context,
  { session, first }: Given,
): Promise<Gathered> {
  if (first === undefined) return {};
  const send = sender(context);
  const loginToken = await send('loginToken', redeem(session, first, {}));
  const token = text(objectOf(loginToken), 'access_token');
  const wrong = await wrongCodes(send, session);
  const bearer = token === undefined ? {} : await probeBearer(context, token);
  const query = token === undefined ? {} : await probeQueryToken(context, token);
  const refreshed = await probeRefresh(send, { session, token: loginToken });
  // Last: a server that sees a code twice takes its tokens back.
  const loginReplay = await send('loginReplay', redeem(session, first, {}));
  return present({
    loginToken,
    ...wrong,
    ...bearer,
    ...query,
    ...refreshed,
    loginReplay,
  });
}

type Send = (fact: LoginAnswer, ask: Ask) => Promise<Answer | undefined>;

function sender({ network }: Context): Send {
  return async (fact, ask) => {
    const answer = await network.send({ ...ask, fact });
    return answer?.status === 429 ? undefined : answer;
  };
}

function redeem(
  { client, credentialsFor, redirectUri, resource, tokenEndpoint }: Session,
  code: Code,
  { as = client, form }: Change,
): Ask {
  const right = {
    grant_type: 'authorization_code',
    code: code.code,
    code_verifier: code.verifier,
    redirect_uri: redirectUri,
    resource,
  };
  return post(tokenEndpoint, { ...right, ...form }, credentialsFor(as));
}

/** Each with a code of its own: a server may spend a code on the first wrong try. */
async function wrongCodes(send: Send, session: Session): Promise<Found> {
  const { stranger } = session;
  const changes: Partial<Record<LoginAnswer, Change>> = {
    loginNoVerifier: { form: { code_verifier: undefined } },
    loginWrongVerifier: { form: { code_verifier: 'x'.repeat(43) } },
    loginOtherRedirect: { form: { redirect_uri: `${session.redirectUri}/other` } },
    ...(stranger === undefined ? {} : { loginOtherClient: { as: stranger } }),
  };
  const found: { [Name in LoginAnswer]?: Answer | undefined } = {};
  for (const [name, change] of Object.entries(changes)) {
    const code = await session.nextCode();
    if (code === undefined) break;
    const fact = name as LoginAnswer;
    found[fact] = await send(fact, redeem(session, code, change));
  }
  return present(found) as Found;
}

interface Refreshing {
  readonly session: Session;
  readonly token: Answer | undefined;
}

async function probeRefresh(send: Send, { session, token }: Refreshing): Promise<Gathered> {
  const old = text(objectOf(token), 'refresh_token');
  if (old === undefined) return {};
  const { stranger } = session;
  const ask = (refresh: string, { as = session.client, form }: Change = {}): Ask => {
    const right = { grant_type: 'refresh_token', refresh_token: refresh };
    return post(session.tokenEndpoint, { ...right, ...form }, session.credentialsFor(as));
  };
  const loginRefreshWider = await send(
    'loginRefreshWider',
    ask(old, { form: { scope: 'x-probe-never-granted' } }),
  );
  const elsewhere = ask(newest(old, loginRefreshWider), {
    form: { resource: 'https://attacker.example/mcp' },
  });
  const loginRefreshOtherResource = await send('loginRefreshOtherResource', elsewhere);
  const valid = newest(old, loginRefreshWider, loginRefreshOtherResource);
  const loginRefresh = await send('loginRefresh', ask(valid));
  const loginRefreshAgain = await send('loginRefreshAgain', ask(valid));
  const current = newest(valid, loginRefresh, loginRefreshAgain);
  return present({
    loginRefreshWider,
    loginRefreshOtherResource,
    loginRefresh,
    loginRefreshAgain,
    loginParallelRefreshes: await inParallel(send, () => ask(current)),
    ...(stranger !== undefined && {
      loginRefreshOtherClient: await send(
        'loginRefreshOtherClient',
        ask(current, { as: stranger }),
      ),
    }),
    ...(await revoke(send, { session, refresh: current, ask })),
  });
}

/** The refresh token to go on with after these answers. */
function newest(old: string, ...answers: readonly (Answer | undefined)[]): string {
  const fresh = answers.map((answer) => text(objectOf(answer), 'refresh_token'));
  return fresh.findLast((token) => token !== undefined) ?? old;
}

const PARALLEL = 5;

async function inParallel(send: Send, ask: () => Ask): Promise<Facts['loginParallelRefreshes']> {
  const sent = await Promise.all(
    Array.from({ length: PARALLEL }, () => send('loginRefresh', ask())),
  );
  const answers = sent.filter((answer) => answer !== undefined);
  const succeeded = answers.filter(({ status }) => status === 200).length;
  return answers.length === 0 ? undefined : { sent: answers.length, succeeded };
}

interface Revoking {
  readonly session: Session;
  readonly refresh: string;
  readonly ask: (refresh: string) => Ask;
}

async function revoke(send: Send, { session, refresh, ask }: Revoking): Promise<Found> {
  const endpoint = session.revocationEndpoint;
  if (endpoint === undefined) return {};
  const form = { token: refresh, token_type_hint: 'refresh_token' };
  const credentials = session.credentialsFor(session.client);
  const loginRevoke = await send('loginRevoke', post(endpoint, form, credentials));
  const loginRefreshAfterRevoke = await send('loginRefreshAfterRevoke', ask(refresh));
  return present({ loginRevoke, loginRefreshAfterRevoke }) as Found;
}

function present(facts: { readonly [name: string]: unknown }): Gathered {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
