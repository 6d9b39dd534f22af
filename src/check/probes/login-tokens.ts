import { type Answer, objectOf, text } from '../facts/answer.js';
import type { LoginAnswer } from '../facts/login.js';
import { probeBearer, probeQueryToken } from './bearer.js';
import type { Context, Gathered } from './context.js';
import { probeRefresh } from './login-refresh.js';
import { type Change, type Send, present, sender } from './login-send.js';
import type { Code, Session } from './session.js';
import type { Ask } from './send.js';
import { post } from './token-request.js';

type Found = { [Name in LoginAnswer]?: Answer };

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
  const introspected = token === undefined ? {} : await introspect(send, session, token);
  const refreshed = await probeRefresh(send, { session, token: loginToken });
  // Last: a server that sees a code twice takes its tokens back.
  const loginReplay = await send('loginReplay', redeem(session, first, {}));
  return present({
    loginToken,
    ...wrong,
    ...bearer,
    ...query,
    ...introspected,
    ...refreshed,
    loginReplay,
  });
}

function redeem(
  { client, credentialsFor, redirectUri, resource, tokenEndpoint }: Session,
  code: Code,
  { as = client, form, headers }: Change,
): Ask {
  const right = {
    grant_type: 'authorization_code',
    code: code.code,
    code_verifier: code.verifier,
    redirect_uri: redirectUri,
    resource,
  };
  const ask = post(tokenEndpoint, { ...right, ...form }, credentialsFor(as));
  return { ...ask, headers: { ...ask.headers, ...headers } };
}

/** Asks the server about the token, where its client can prove itself (RFC 7662 §2.1). */
async function introspect(send: Send, session: Session, token: string): Promise<Found> {
  const { client, credentialsFor, introspectionEndpoint: endpoint } = session;
  if (endpoint === undefined || client.method === 'none') return {};
  const ask = post(endpoint, { token }, credentialsFor(client));
  const loginIntrospected = await send('loginIntrospected', { ...ask, purpose: 'introspection' });
  return present({ loginIntrospected }) as Found;
}

/** Each with a code of its own: a server may spend a code on the first wrong try. */
async function wrongCodes(send: Send, session: Session): Promise<Found> {
  const { stranger, takesProofs } = session;
  const changes: Partial<Record<LoginAnswer, Change>> = {
    loginNoVerifier: { form: { code_verifier: undefined } },
    loginWrongVerifier: { form: { code_verifier: 'x'.repeat(43) } },
    loginOtherRedirect: { form: { redirect_uri: `${session.redirectUri}/other` } },
    ...(stranger === undefined ? {} : { loginOtherClient: { as: stranger } }),
    ...(takesProofs ? { loginBadProof: { headers: { dpop: 'not.a.proof' } } } : {}),
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
