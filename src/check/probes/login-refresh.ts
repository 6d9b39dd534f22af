import { type Answer, objectOf, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import type { LoginAnswer } from '../facts/login.js';
import { FOREIGN_RESOURCE } from '../facts/probe-client.js';
import type { Client } from './client.js';
import type { Gathered } from './context.js';
import { type Change, type Send, present } from './login-send.js';
import type { Ask } from './send.js';
import type { Session } from './session.js';
import { post } from './token-request.js';

type Found = { [Name in LoginAnswer]?: Answer };

interface Refreshing {
  readonly session: Session;
  readonly token: Answer | undefined;
}

/** Uses refresh tokens as they may be used, as they must not be, and gives the last one back. */
export async function probeRefresh(send: Send, { session, token }: Refreshing): Promise<Gathered> {
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
    form: { resource: FOREIGN_RESOURCE },
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

/** The revocation of somebody else first, which must change nothing. */
async function revoke(send: Send, { session, refresh, ask }: Revoking): Promise<Found> {
  const { client, stranger, revocationEndpoint: endpoint } = session;
  if (endpoint === undefined) return {};
  const form = { token: refresh, token_type_hint: 'refresh_token' };
  const as = (one: Client): Ask => post(endpoint, form, session.credentialsFor(one));
  return present({
    ...(stranger !== undefined && {
      loginRevokeByOther: await send('loginRevokeByOther', as(stranger)),
      loginRefreshAfterOther: await send('loginRefreshAfterOther', ask(refresh)),
    }),
    loginRevoke: await send('loginRevoke', as(client)),
    loginRefreshAfterRevoke: await send('loginRefreshAfterRevoke', ask(refresh)),
  }) as Found;
}
