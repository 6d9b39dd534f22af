import { compare } from './compare.js';
import { measure, type Load } from './rounds.js';
import type { Row } from './row.js';
import { startGenerated, startPeer, type Running } from './running.js';
import type { Workshop } from './workshop.js';

/** The documents clients read before anything else. */
export async function documentRows(workshop: Workshop): Promise<Row[]> {
  const servers = {
    ours: await startGenerated(workshop, 0),
    bare: await startPeer(workshop, 'bare-oidc-provider', 0),
    router: await startPeer(workshop, 'sdk-auth-router', 0),
  };
  try {
    return [...(await metadataRows(workshop, servers)), await jwksRow(workshop, servers)];
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function metadataRows(
  workshop: Workshop,
  servers: Readonly<Record<'ours' | 'bare' | 'router', Running>>,
): Promise<Row[]> {
  const path = '/.well-known/oauth-authorization-server';
  const { ours, bare, router } = await measure(workshop, {
    ours: () => get(servers.ours, path),
    bare: () => get(servers.bare, path),
    router: () => get(servers.router, path),
  });
  const what = 'metadata documents';
  return [
    compare({ what, against: 'bare oidc-provider', least: 1.8, ours, theirs: bare }),
    compare({ what, against: "the SDK's mcpAuthRouter", least: 1, ours, theirs: router }),
  ];
}

async function jwksRow(
  workshop: Workshop,
  servers: Readonly<Record<'ours' | 'bare', Running>>,
): Promise<Row> {
  const { ours, bare } = await measure(workshop, {
    ours: () => get(servers.ours, '/jwks'),
    bare: () => get(servers.bare, '/jwks'),
  });
  const what = 'JWKS documents';
  return compare({ what, against: 'bare oidc-provider', least: 1.8, ours, theirs: bare });
}

function get(server: Running, path: string): Load {
  return { server, url: `${server.issuer}${path}`, method: 'GET' };
}
