import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { RequestListener } from 'node:http';
import { registrationWays } from './auth/client-types.js';
import { interactionRoutes } from './auth/interactions.js';
import { manageRegistrations } from './auth/manage-registrations.js';
import { createProvider, type EngineParts } from './auth/provider.js';
import { refuseRegistration } from './auth/refuse-registration.js';
import { registrationCors } from './auth/registration-cors.js';
import { serveDocuments } from './documents.js';
import { asIssued, serveEngine } from './engine-endpoints.js';
import { serveFrontPage } from './front-page.js';
import { hostGuard } from './host-guard.js';
import type { Log } from './log.js';
import { mcpRoutes } from './mcp/mcp-routes.js';
import { originForm } from './origin-form.js';
import { limitPages, limitRegistrations } from './rate-limits.js';

/** Everything this server answers: documents, pages, the MCP endpoint, and the OAuth endpoints. */
export function createApp(parts: EngineParts): RequestListener {
  const { config, log } = parts;
  const provider = createProvider(parts);
  const engine = asIssued(config, provider.callback());
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(hostGuard(config));
  app.get('/', serveFrontPage(config));
  app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  app.use(mcpRoutes(parts));
  app.use(['/authorize', '/interaction', '/account'], limitPages(config.issuer));
  app.use(interactionRoutes({ ...parts, provider }));
  app.use('/authorize', sendNoReferrer);
  app.use('/register', registrationCors(), limitRegistrations(), manageRegistrations());
  if (!registrationWays.dynamic) app.use(refuseRegistration());
  app.use(engine);
  app.use(failed(log));
  return originForm(serveDocuments(parts, serveEngine(config, engine, app)));
}

/** The address it sends the browser on from, and to, carries state and code (RFC 9700 §4.2.4). */
const sendNoReferrer: RequestHandler = (_req, res, next) => {
  res.set('Referrer-Policy', 'no-referrer');
  next();
};

function failed(log: Log): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    // A path or a body that cannot be read is the fault of who sent it.
    const { status } = error as { status?: unknown };
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return void res.status(status).json({ error: 'invalid_request' });
    }
    log.error({ err: error }, 'request failed');
    res.status(500).json({ error: 'server_error' });
  };
}
