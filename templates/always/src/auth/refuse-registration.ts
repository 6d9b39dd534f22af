import { Router } from 'express';

/**
 * Some clients try to register here whatever the metadata says. They are told no in words they can
 * read (RFC 7591 §3.2.2). Like every endpoint this one has one spelling.
 */
export function refuseRegistration(): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.post('/register', (_req, res) => {
    res.status(403).json({
      error: 'access_denied',
      error_description: 'Clients of this server are registered by its owner',
    });
  });
  return router;
}
