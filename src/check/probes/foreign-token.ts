import { objectOf, text } from '../facts/answer.js';
import { jwtOf } from '../facts/jwt.js';
import { FOREIGN_RESOURCE } from '../facts/probe-client.js';
import type { Context, Gathered } from './context.js';
import { present, sender } from './login-send.js';
import { initialize } from './mcp-request.js';
import type { Code, Session } from './session.js';
import { post } from './token-request.js';

/**
 * Redeems a code that came although the resource of somebody else was asked for (RFC 8707 §2). Where
 * the token does not show whom it is for, the MCP endpoint tells whether it is for this server.
 */
export async function probeForeignToken(
  context: Context,
  { client, credentialsFor, redirectUri, tokenEndpoint }: Session,
  { code, verifier }: Code,
): Promise<Gathered> {
  const send = sender(context);
  const form = {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
    resource: FOREIGN_RESOURCE,
  };
  const loginForeignToken = await send(
    'loginForeignToken',
    post(tokenEndpoint, form, credentialsFor(client)),
  );
  const token = text(objectOf(loginForeignToken), 'access_token');
  if (token === undefined || jwtOf(token) !== undefined) return present({ loginForeignToken });
  const used = initialize(context.target.url, 'MCP request with the token for somebody else', {
    authorization: `Bearer ${token}`,
  });
  return present({ loginForeignToken, loginForeignUsed: await send('loginForeignUsed', used) });
}
