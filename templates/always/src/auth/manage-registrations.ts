import { json, Router, type RequestHandler } from 'express';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Store } from '../store.js';
import { registrationManagement } from './client-types.js';
import { completeRegistration } from './registration-policy.js';
import { isStored, storedSecret } from './stored-secret.js';
import { withdrawClient } from './withdraw-client.js';

const PATH = '/register/';

/**
 * What the engine's registration management (RFC 7592) needs because secrets are kept as digests: a
 * secret that comes is digested before the engine compares it, and none is ever sent back.
 */
export function manageRegistrations(): Router {
  const router = Router();
  // The engine answers some of it wherever clients can register.
  if (!registrationManagement) router.all('/:clientId', notThere);
  router.put('/:clientId', json({ limit: '56kb' }), readUpdate);
  return router;
}

const notThere: RequestHandler = (_req, res) => void res.status(404).json({ error: 'not_found' });

const readUpdate: RequestHandler = ({ body }, _res, next) => {
  if (isObject(body)) {
    completeRegistration(body);
    const secret = body['client_secret'];
    if (typeof secret === 'string') body['client_secret'] = storedSecret(secret);
  }
  next();
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves digests out of what a client reads about itself, and ends what a deleted client was granted. */
export function completeManagement(provider: Provider, store: Store): void {
  const complete = async (ctx: KoaContextWithOIDC, next: () => Promise<unknown>) => {
    await next();
    if (ctx.method === 'POST') return;
    // Before the answer leaves, so that it is true (RFC 7592 §2.3).
    if (ctx.method === 'DELETE' && ctx.status === 204) {
      await withdrawClient(store, ctx.path.slice(PATH.length));
    }
    const { client_secret: secret } = (ctx.body ?? {}) as { client_secret?: unknown };
    // A new one, for a client that had none, goes out as at a registration.
    if (typeof secret === 'string' && isStored(secret)) {
      delete (ctx.body as { client_secret?: unknown }).client_secret;
    }
  };
  provider.use((ctx, next) =>
    ctx.path.startsWith(PATH) ? complete(ctx as KoaContextWithOIDC, next) : next(),
  );
}
