import { jwtOf } from '../facts/jwt.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { initialize, ping } from './mcp-request.js';

/** Uses a token at the MCP endpoint, and nowhere else. */
export async function probeBearer({ network, target }: Context, token: string): Promise<Gathered> {
  const { url } = target;
  const authorization = `Bearer ${token}`;
  const as = (purpose: string, authorization: string) =>
    initialize(url, purpose, { authorization });
  const answers = await sendAll(network, {
    loginAuthenticated: as('MCP request with the token', `Bearer ${token}`),
    loginLowerCaseScheme: as('MCP request with the scheme in lower case', `bearer ${token}`),
    loginForeignOrigin: initialize(url, 'MCP request with the token from a foreign web page', {
      authorization,
      origin: 'https://attacker.example',
    }),
    ...(target.loopback && {
      loginForeignHost: initialize(url, 'MCP request with the token and a forged Host', {
        authorization,
        host: 'attacker.example',
      }),
    }),
    loginTampered: as('MCP request with the token changed', `Bearer ${tampered(token)}`),
  });
  const session = answers.loginAuthenticated?.headers['mcp-session-id'];
  const alone =
    session === undefined
      ? {}
      : await sendAll(network, {
          loginSessionAlone: ping(url, 'MCP request in the session, without the token', session),
        });
  return { ...answers, ...alone, loginJwt: jwtOf(token) ?? null };
}

/** Sends the token in the address, where it must not count (OAuth 2.1 §5.1.1). */
export async function probeQueryToken(
  { network, target: { url } }: Context,
  token: string,
): Promise<Gathered> {
  const separator = url.includes('?') ? '&' : '?';
  const address = `${url}${separator}access_token=${encodeURIComponent(token)}`;
  return sendAll(network, {
    loginQueryToken: initialize(address, 'MCP request with the token in the address'),
  });
}

/** Another token of the same shape: one character in the middle of its last part differs. */
function tampered(token: string): string {
  const from = token.lastIndexOf('.') + 1;
  const at = from + Math.floor((token.length - from) / 2);
  const other = token[at] === 'A' ? 'B' : 'A';
  return `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
}
