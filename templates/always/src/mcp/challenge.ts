import type { Response } from 'express';

/** Why a request to /mcp is refused, as the client is told (RFC 6750 §3.1). */
export type Refusal =
  | { readonly error: 'no_token' }
  | { readonly error: 'invalid_request' | 'invalid_token'; readonly description: string }
  | { readonly error: 'insufficient_scope'; readonly description: string };

const STATUS = { no_token: 401, invalid_request: 400, invalid_token: 401, insufficient_scope: 403 };

export interface ChallengeContext {
  /** All scopes of the operation at once, so that one more consent is enough. */
  readonly scopes: readonly string[];
  /** Absolute, because clients fetch it as it stands (RFC 9728 §5.1). */
  readonly resourceMetadataUrl: string;
}

/** Refuses a request and says in `WWW-Authenticate` how to get a token that would be accepted. */
export function challenge(res: Response, refusal: Refusal, context: ChallengeContext): void {
  res
    .status(STATUS[refusal.error])
    .set('WWW-Authenticate', challengeHeader(refusal, context))
    .set('Cache-Control', 'no-store')
    .json(body(refusal, context));
}

function challengeHeader(refusal: Refusal, context: ChallengeContext): string {
  const parameters = [
    ...errorParameters(refusal),
    `scope="${context.scopes.join(' ')}"`,
    `resource_metadata="${context.resourceMetadataUrl}"`,
  ];
  return `Bearer ${parameters.join(', ')}`;
}

/** A client that sent no token made no mistake, so it is not told of one (RFC 6750 §3.1). */
function errorParameters(refusal: Refusal): string[] {
  if (refusal.error === 'no_token') return [];
  return [`error="${refusal.error}"`, `error_description="${refusal.description}"`];
}

function body(refusal: Refusal, context: ChallengeContext): Record<string, string> {
  if (refusal.error !== 'no_token') {
    return { error: refusal.error, error_description: refusal.description };
  }
  return {
    error: 'unauthorized',
    error_description: `This server needs an access token. Where to get one: ${context.resourceMetadataUrl}`,
  };
}
