import { request } from 'node:http';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedGrants, acceptedMethods } from '../src/auth/accepted.js';
import { clientTypes, registrationWays } from '../src/auth/client-types.js';
import { makeClient, tokensOf } from './oauth-client.js';
import { startServer, type TestServer } from './start-server.js';

const AS = '/.well-known/oauth-authorization-server';
const PRM = '/.well-known/oauth-protected-resource/mcp';

let server: TestServer;
let metadata: Record<string, unknown>;
beforeAll(async () => {
  server = await startServer();
  metadata = await document(AS);
});
afterAll(() => server.stop());

async function document(path: string): Promise<Record<string, unknown>> {
  const response = await fetch(server.issuer + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  return (await response.json()) as Record<string, unknown>;
}

/** An answer to a request that names this host, which `fetch` does not let one choose. */
function asHost(host: string, path: string, { config } = server): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'x-forwarded-host': host, 'x-forwarded-proto': 'https' };
    request({ host: '127.0.0.1', port: config.port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve([response.statusCode ?? 0, text]));
    })
      .on('error', reject)
      .end();
  });
}

/** Derived a second time, from what is written in client-types.ts alone. */
const served = clientTypes.filter((type) => type.registration.some((way) => registrationWays[way]));
const isServed = (...methods: string[]) =>
  served.some((type) => type.methods.some((method) => methods.includes(method)));
const byDocument = registrationWays['metadata-document'];

describe('authorization server metadata', () => {
  it('has "none" exactly when a client without credentials can exist', () => {
    const methods = metadata['token_endpoint_auth_methods_supported'];
    const expected = isServed('none') || byDocument;
    expect((methods as string[]).includes('none')).toBe(expected);
  });

  it('lists both ways to send a secret, keys when they are served, in a fixed order', () => {
    const expected = [
      ...(isServed('none') || byDocument ? ['none'] : []),
      ...(isServed('client_secret_basic') ? ['client_secret_basic'] : []),
      ...(isServed('client_secret_post') ? ['client_secret_post'] : []),
      ...(isServed('private_key_jwt') ? ['private_key_jwt'] : []),
    ];
    expect(metadata['token_endpoint_auth_methods_supported']).toEqual(expected);
    expect(metadata['revocation_endpoint_auth_methods_supported']).toEqual(expected);
  });

  it.each(['token', 'revocation'])('names algorithms where keys are served: %s', (endpoint) => {
    const algorithms = metadata[`${endpoint}_endpoint_auth_signing_alg_values_supported`];
    if (!isServed('private_key_jwt')) return expect(algorithms).toBeUndefined();
    expect(algorithms).toContain('RS256');
    expect(algorithms).not.toContain('none');
    expect(algorithms).not.toContain('HS256');
  });

  it('lists the grants of the clients that are served', () => {
    const order = ['authorization_code', 'refresh_token', 'client_credentials'];
    const used = new Set<string>(served.flatMap(({ grants }) => grants));
    expect(metadata['grant_types_supported']).toEqual(order.filter((grant) => used.has(grant)));
  });

  it('publishes every list that has a default, S256 alone, and no empty list', () => {
    expect(metadata).toMatchObject({
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    });
    for (const [name, value] of Object.entries(metadata)) expect(value, name).not.toEqual([]);
  });

  it('says what is open, and nothing of what is not', () => {
    expect('registration_endpoint' in metadata).toBe(registrationWays.dynamic);
    expect(metadata['client_id_metadata_document_supported']).toBe(byDocument || undefined);
    expect(metadata).not.toHaveProperty('introspection_endpoint');
    expect(metadata).not.toHaveProperty('userinfo_endpoint');
    const offline = (metadata['scopes_supported'] as string[]).includes('offline_access');
    expect(offline).toBe(acceptedGrants().includes('refresh_token'));
  });

  it('has endpoints that are there, below the issuer', async () => {
    for (const [name, value] of Object.entries(metadata)) {
      if (!name.endsWith('_endpoint') && name !== 'jwks_uri') continue;
      expect(String(value).startsWith(`${server.issuer}/`), name).toBe(true);
      const url = new URL(String(value));
      expect((await fetch(url, { method: 'OPTIONS' })).status, name).not.toBe(500);
    }
  });
});

describe('the issuer', () => {
  it('is the same text everywhere it is said', async () => {
    const prm = await document(PRM);
    expect(metadata['issuer']).toBe(server.issuer);
    expect(prm['authorization_servers']).toEqual([server.issuer]);
    expect(prm['resource']).toBe(server.resource);
    const client = await makeClient(server, acceptedMethods().at(-1));
    const { access } = tokensOf(await client.token(await client.wanted()));
    expect(decodeJwt(access).iss).toBe(server.issuer);
    expect(decodeJwt(access).aud).toBe(server.resource);
  });

  it('is taken from the settings, whatever host is asked for', async () => {
    for (const path of [AS, PRM, '/jwks', '/mcp', '/authorize', '/register']) {
      const [status, text] = await asHost('evil.example', path);
      expect(status, path).toBe(403);
      expect(text, path).not.toContain('evil');
    }
    const proxied = await startServer({ ISSUER: 'https://mcp.example' });
    for (const path of [AS, PRM, '/mcp', '/authorize']) {
      const [, text] = await asHost('evil.example', path, proxied);
      expect(text, path).not.toContain('evil');
    }
    const [, text] = await asHost('evil.example', AS, proxied);
    expect(JSON.parse(text)).toMatchObject({
      issuer: 'https://mcp.example',
      token_endpoint: 'https://mcp.example/token',
    });
    await proxied.stop();
  });
});

describe('documents', () => {
  it('are not looked for under a path that cannot be read', async () => {
    for (const path of ['/%E0%A4%A', '/account/%E0%A4%A', '/.well-known/%E0%A4%A']) {
      const { status } = await fetch(server.issuer + path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it.each([AS, PRM, '/jwks'])('can be read from any page: %s', async (path) => {
    const url = server.issuer + path;
    const headers = { origin: 'https://app.example', 'mcp-protocol-version': '2025-11-25' };
    const read = await fetch(url, { headers });
    expect(read.headers.get('access-control-allow-origin')).toBe('*');
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const preflight = await fetch(url, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('MCP-Protocol-Version');
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('have no private key in them', async () => {
    const { keys } = (await document('/jwks')) as { keys: Record<string, unknown>[] };
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth']) {
        expect(key).not.toHaveProperty(member);
      }
      expect(key['kid']).toEqual(expect.any(String));
    }
  });

  it.each(['openid-configuration', 'oauth-authorization-server/mcp', 'x', 'jwks.json'])(
    'that are not there are a 404 clients can read: %s',
    async (name) => {
      const response = await fetch(`${server.issuer}/.well-known/${name}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: 'not_found' });
    },
  );
});
