import type { RequestHandler } from 'express';

/**
 * Some clients try to register here whatever the metadata says. They are told no in words they can
 * read (RFC 7591 §3.2.2).
 */
export const refuseRegistration: RequestHandler = (_req, res) =>
  void res.status(403).json({
    error: 'access_denied',
    error_description: 'Clients of this server are registered by its owner',
  });
