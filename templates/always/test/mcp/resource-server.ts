import express from 'express';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { hostGuard } from '../../src/host-guard.js';
import { createLog } from '../../src/log.js';
import { mcpRoutes } from '../../src/mcp/mcp-routes.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store.js';

export const USER = 'a-person';
export const CLIENT = 'a-client';
export const GRANT = 'a-grant';

/** The MCP endpoint alone, with a signing key and grants the test holds in its own hands. */
export interface ResourceServer {
  readonly issuer: string;
  readonly resource: string;
  readonly port: number;
  readonly store: Store;
  readonly publicKey: JWK;
  readonly privateKey: CryptoKey;
  /** A token like those of the authorization server, except for the claims and header given. */
  token(claims?: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it on a free port; `settings` are those of `.env`, `clock` gives its store seconds. */
export async function startResourceServer(
  settings: Readonly<Record<string, string>> = {},
  clock?: () => number,
): Promise<ResourceServer> {
  const server = createServer();
  const port = await listen(server);
  const dataDir = mkdtempSync(join(tmpdir(), 'mcp-test-'));
  const issuer = settings['ISSUER'] ?? `http://localhost:${port}`;
  const config = readConfig({ ISSUER: issuer, PORT: String(port), ...settings });
  const store = openStore(dataDir, clock);
  const { publicKey, privateKey } = await signingKey();
  const parts = { config, store, keys: { publicJwks: { keys: [publicKey] } } };
  const app = express().use(hostGuard(config));
  server.on('request', app.use(mcpRoutes({ ...parts, log: createLog('silent') })));
  await store.write([{ add: { kind: 'Grant', key: GRANT, value: {}, grantId: GRANT } }]);
  return {
    ...{ issuer, resource: config.resource, port, store, publicKey, privateKey },
    token: (claims, header) =>
      new SignJWT({ ...goodClaims(config), ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1', ...header })
        .sign(privateKey),
    stop: () => stop(server, store, dataDir),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function signingKey() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return { publicKey: { ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'key-1' }, privateKey };
}

function goodClaims({ issuer, resource }: { issuer: string; resource: string }): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: issuer,
    aud: resource,
    sub: USER,
    client_id: CLIENT,
    grant_id: GRANT,
    scope: 'mcp:read',
    iat: now,
    exp: now + 300,
    jti: randomUUID(),
  };
}

async function stop(server: Server, store: Store, dataDir: string): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
}
