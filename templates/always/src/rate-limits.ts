import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

/**
 * Open registration lets anybody write to the store (RFC 7591 §5). Too many from one address: 429,
 * with the time to wait. Others are not affected.
 */
export function limitRegistrations(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: 30,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: {
      error: 'slow_down',
      error_description: 'Too many requests from this address; try again in a minute',
    },
  });
}
