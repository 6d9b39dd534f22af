import type { AuthInfo } from '@modelcontextprotocol/server';
import type { Request, RequestHandler } from 'express';
import type { Log } from '../log.js';
import { challenge, type ChallengeContext, type Refusal } from './challenge.js';
import { BASE_SCOPE, missingScopes } from './missing-scopes.js';
import { InvalidToken, type Caller } from './verify-access-token.js';

/** The caller, in the form in which the MCP SDK hands it to tools. */
export interface Authenticated extends Request {
  auth?: AuthInfo;
}

export interface Gate {
  readonly verify: (token: string) => Promise<Caller>;
  readonly resourceMetadataUrl: string;
  readonly log: Log;
}

/**
 * Lets only requests with a good token through, whatever their method and whatever session they
 * name: `Mcp-Session-Id` proves nothing about who is asking.
 */
export function requireToken({ verify, resourceMetadataUrl, log }: Gate): RequestHandler {
  const context: ChallengeContext = { scopes: [BASE_SCOPE], resourceMetadataUrl };
  return async (req: Authenticated, res, next) => {
    const answer = await authenticate(req, verify);
    if ('error' in answer) {
      log.info({ refusal: answer, method: req.method }, 'request to /mcp refused');
      challenge(res, answer, context);
      return;
    }
    enter(req, answer, resourceMetadataUrl);
    next();
  };
}

/** Who is calling, or why the request is refused. Authentication comes before scope. */
async function authenticate(req: Request, verify: Gate['verify']): Promise<Caller | Refusal> {
  const token = bearerToken(req);
  if (typeof token !== 'string') return token;
  try {
    const caller = await verify(token);
    if (missingScopes([BASE_SCOPE], caller.scopes).length === 0) return caller;
    return { error: 'insufficient_scope', description: `The scope ${BASE_SCOPE} is needed` };
  } catch (error) {
    // Anything else, a store that does not answer, say, is an error of ours: 500, nobody gets in.
    if (!(error instanceof InvalidToken)) throw error;
    return { error: 'invalid_token', description: error.message };
  }
}

/**
 * The token of the Authorization header. Never that of the URL, which ends up in logs and histories
 * (OAuth 2.1 §5.1).
 */
function bearerToken(req: Request): string | Refusal {
  const headers = req.headersDistinct['authorization'] ?? [];
  if (headers.length > 1) return malformed('There is more than one Authorization header');
  const [, scheme, credentials] = /^(\S+)(?: +(.*))?$/.exec(headers[0] ?? '') ?? [];
  // No credentials, or some of a kind this server never asked for (RFC 6750 §3.1).
  if (scheme?.toLowerCase() !== 'bearer') return { error: 'no_token' };
  if (!/^[\w.~+/-]+=*$/.test(credentials ?? '')) {
    return malformed('The Authorization header is not of the form Bearer TOKEN');
  }
  return credentials ?? '';
}

function malformed(description: string): Refusal {
  return { error: 'invalid_request', description };
}

/**
 * Hands the caller on and drops the token: code behind this point cannot send it anywhere, because
 * it never sees it (MCP, Access Token Privilege Restriction).
 */
function enter(req: Authenticated, caller: Caller, resourceMetadataUrl: string): void {
  req.auth = {
    token: '',
    clientId: caller.clientId,
    scopes: [...caller.scopes],
    expiresAt: caller.expiresAt,
    resourceMetadataUrl,
    extra: { subject: caller.subject },
  };
  delete req.headers.authorization;
}
