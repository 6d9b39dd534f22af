import { compare } from './compare.js';
import { CONNECTIONS, measure, MOST_ROUNDS, type Load } from './rounds.js';
import type { Row } from './row.js';
import { startGenerated, startPeer, type Credentials, type Running } from './running.js';
import type { Workshop } from './workshop.js';

/** A refresh token is used once, so every connection of every round starts with one of its own. */
const GRANTS = CONNECTIONS * MOST_ROUNDS;

/** Tokens for a machine, and refreshes with rotation. */
export async function tokenRows(workshop: Workshop): Promise<Row[]> {
  const servers = {
    ours: await startGenerated(workshop, GRANTS),
    bare: await startPeer(workshop, 'bare-oidc-provider', GRANTS),
    better: await startPeer(workshop, 'better-auth', GRANTS),
  };
  try {
    return [
      ...(await rows(workshop, servers, 'client_credentials tokens', machineLoad)),
      ...(await rows(workshop, servers, 'refreshes with rotation', refreshLoad)),
    ];
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function rows(
  workshop: Workshop,
  servers: Readonly<Record<'ours' | 'bare' | 'better', Running>>,
  what: string,
  loadOf: (server: Running) => Load,
): Promise<Row[]> {
  const { ours, bare, better } = await measure(workshop, {
    ours: () => loadOf(servers.ours),
    bare: () => loadOf(servers.bare),
    better: () => loadOf(servers.better),
  });
  return [
    compare({ what, against: 'bare oidc-provider', least: 0.95, ours, theirs: bare }),
    compare({ what, against: 'better-auth 1.7.5', least: 4, ours, theirs: better }),
  ];
}

function machineLoad(server: Running): Load {
  const parameters = { grant_type: 'client_credentials', scope: 'mcp:read' };
  return tokenLoad(server, server.machine, parameters);
}

function refreshLoad(server: Running): Load {
  const refreshTokens = server.refreshTokens.splice(0, CONNECTIONS);
  return { ...tokenLoad(server, server.web, { grant_type: 'refresh_token' }), refreshTokens };
}

function tokenLoad(
  server: Running,
  { clientId, secret }: Credentials,
  parameters: Record<string, string>,
): Load {
  return {
    server,
    url: tokenEndpoint(server),
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${clientId}:${secret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ ...parameters, resource: server.resource }).toString(),
  };
}

function tokenEndpoint({ name, issuer }: Running): string {
  return name === 'better-auth' ? `${issuer}/auth/oauth2/token` : `${issuer}/token`;
}
