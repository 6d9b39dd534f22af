import { text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import { type Context, type Gathered, sendAll } from './context.js';
import { hmacJwt, unsignedJwt } from './forged-jwt.js';
import { initialize } from './mcp-request.js';

/** Asks the MCP endpoint with tokens that are right but for who signed them. */
export async function probeForgedTokens(
  { network, target, random, now }: Context,
  facts: Facts,
): Promise<Gathered> {
  const time = now();
  const claims = {
    iss: text(facts.metadata, 'issuer') ?? facts.issuer,
    aud: text(facts.resource, 'resource') ?? target.url,
    sub: 'create-mcp-auth-check',
    client_id: 'create-mcp-auth-check',
    iat: time,
    exp: time + 60,
    jti: random(16),
  };
  const ask = (how: string, token: string) =>
    initialize(target.url, `MCP request with a token ${how}`, { authorization: `Bearer ${token}` });
  const signed = hmacJwt('at+jwt', claims, facts.jwks?.json);
  return sendAll(network, {
    unsignedToken: ask('nobody signed', unsignedJwt('at+jwt', claims)),
    ...(signed !== undefined && { hmacToken: ask('signed with the public key', signed) }),
  });
}
