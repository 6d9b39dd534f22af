import type { RequestHandler } from 'express';
import { rateLimit, type Options } from 'express-rate-limit';

const MINUTE = 60_000;

/** Too many of one kind from one address: 429, with the time to wait. Others are not affected. */
function limitTo(limit: number, options: Partial<Options> = {}): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: {
      error: 'slow_down',
      error_description: 'Too many requests from this address; try again in a minute',
    },
    ...options,
  });
}

/** Open registration lets anybody write to the store (RFC 7591 §5). */
export function limitRegistrations(): RequestHandler {
  return limitTo(30);
}

/** A client id that is a URL makes this server fetch it (MCP, "SSRF"). */
export function limitDocumentFetches(): RequestHandler {
  return limitTo(60, { skip: ({ query }) => !String(query['client_id']).startsWith('https://') });
}
