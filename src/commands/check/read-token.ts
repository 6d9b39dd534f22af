import { readFileSync } from 'node:fs';
import { Stop } from '../../problem.js';
import type { CheckAnswers } from './read-check-answers.js';

/**
 * The access token to check with, from standard input or MCP_TOKEN. Never from an argument: other
 * people on this machine can read those.
 *
 * @throws {Stop} 2 when standard input holds none, or it is not a token (RFC 6750 §2.1).
 */
export function readToken({ tokenStdin }: CheckAnswers): string | undefined {
  const token = tokenStdin ? readFileSync(0, 'utf8').trim() : process.env['MCP_TOKEN'];
  if (token === undefined || (token === '' && !tokenStdin)) return undefined;
  if (/^[\w.~+/-]+=*$/.test(token)) return token;
  throw new Stop(2, {
    message: token === '' ? 'There is no token on standard input.' : 'This is not a bearer token.',
    hint: 'Pipe the token alone: printf %s "$TOKEN" | create-mcp-auth check URL --token-stdin',
    where: tokenStdin ? '--token-stdin' : 'MCP_TOKEN',
  });
}
