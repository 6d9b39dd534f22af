import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { errorPage } from './auth/pages/error-page.js';
import { PAGE_HEADERS } from './auth/pages/page-headers.js';

/**
 * Open registration lets anybody write to the store (RFC 7591 §5). Too many from one address: 429,
 * with the time to wait. Others are not affected, and what takes no room is not counted.
 */
export function limitRegistrations(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: 30,
    skip: ({ method }) => method === 'GET' || method === 'DELETE',
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: {
      error: 'slow_down',
      error_description: 'Too many requests from this address; try again in a minute',
    },
  });
}

/**
 * Whatever begins a login is kept for an hour, and anybody can begin as many as they like: without a
 * limit, one machine could fill the disk. A person needs about ten requests to connect an app.
 */
export function limitPages(issuer: string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: 600,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => {
      const [title, text] = ['Too many at once', 'Wait a minute, then load this page again.'];
      res.status(429).set(PAGE_HEADERS).send(errorPage({ issuer, title, text }));
    },
  });
}
