import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { RequestListener } from 'node:http';
import { interactionRoutes } from './auth/interactions.js';
import { manageRegistrations } from './auth/manage-registrations.js';
import { createProvider, type EngineParts } from './auth/provider.js';
import { registrationCors } from './auth/registration-cors.js';
import { serveDocuments } from './documents.js';
import { hostGuard } from './host-guard.js';
import type { Log } from './log.js';
import { mcpRoutes } from './mcp/mcp-routes.js';
import { limitDocumentFetches, limitRegistrations } from './rate-limits.js';

/** Everything this server answers: documents, pages, the MCP endpoint, and the OAuth endpoints. */
export function createApp(parts: EngineParts): RequestListener {
  const { config, log } = parts;
  const provider = createProvider(parts);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.use(hostGuard(config));
  app.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  app.use(mcpRoutes(parts));
  app.use(interactionRoutes({ ...parts, provider }));
  app.use('/register', registrationCors(), limitRegistrations(), manageRegistrations());
  app.use('/authorize', limitDocumentFetches());
  app.use(asIssued(config.issuer), provider.callback());
  app.use(failed(log));
  return serveDocuments(parts, app);
}

/** Every URL the engine makes starts with the issuer, whatever `Host` a request names. */
function asIssued(issuer: string): RequestHandler {
  const { host, protocol } = new URL(issuer);
  return ({ headers }, _res, next) => {
    headers.host = host;
    headers['x-forwarded-proto'] = protocol.slice(0, -1);
    delete headers['x-forwarded-host'];
    next();
  };
}

function failed(log: Log): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) return next(error);
    log.error({ err: error }, 'request failed');
    res.status(500).json({ error: 'server_error' });
  };
}
