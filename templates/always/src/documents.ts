import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { buildMetadata } from './auth/metadata.js';
import type { Config } from './config.js';
import { hostFilter } from './host-guard.js';
import type { Keys } from './keys.js';
import { protectedResourceMetadata } from './mcp/resource-metadata.js';

/** Anybody may read them from any page: they say nothing that is not public (RFC 9700 §2.6). */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'MCP-Protocol-Version, Content-Type, Authorization',
  'Access-Control-Max-Age': '3600',
  'Cache-Control': 'public, max-age=300',
  'X-Content-Type-Options': 'nosniff',
};

const NOT_FOUND = Buffer.from('{"error":"not_found"}');

interface Parts {
  readonly config: Config;
  readonly keys: Keys;
}

/**
 * Answers requests for the documents this server publishes, and leaves all others to `next`. They
 * only change with the settings, so they are made once, and nothing of a request goes into them.
 */
export function serveDocuments({ config, keys }: Parts, next: RequestListener): RequestListener {
  const admits = hostFilter(config);
  const documents = new Map(
    Object.entries(documentsOf({ config, keys })).map(([path, document]) => [
      path,
      Buffer.from(JSON.stringify(document)),
    ]),
  );
  return (req, res) => {
    if (!admits(req.headers.host)) return next(req, res);
    const path = req.url?.split('?', 1)[0] ?? '';
    const document = documents.get(path);
    if (document !== undefined) return answer(req, res, document);
    // Clients probe for other documents, and stop at anything but a 404 they can read.
    if (path.startsWith('/.well-known/')) return answer(req, res, undefined);
    return next(req, res);
  };
}

function documentsOf({ config, keys }: Parts): Record<string, unknown> {
  const resource = protectedResourceMetadata(config);
  return {
    '/.well-known/oauth-authorization-server': buildMetadata(config.issuer),
    '/.well-known/oauth-protected-resource/mcp': resource,
    // Clients that do not know the path form look here (MCP, "Protected Resource Metadata").
    '/.well-known/oauth-protected-resource': resource,
    '/jwks': keys.publicJwks,
  };
}

function answer(req: IncomingMessage, res: ServerResponse, document: Buffer | undefined): void {
  if (req.method === 'OPTIONS') return void res.writeHead(204, HEADERS).end();
  const known = req.method === 'GET' || req.method === 'HEAD';
  const body = document ?? NOT_FOUND;
  const status = document === undefined ? 404 : known ? 200 : 405;
  const headers = { ...HEADERS, 'Content-Type': 'application/json' };
  if (status === 405) return void res.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
  res.writeHead(status, { ...headers, 'Content-Length': body.byteLength });
  res.end(req.method === 'HEAD' ? undefined : body);
}
