import type { Client } from 'oidc-provider';
import { expect, test } from 'vitest';
import { clientFacts } from '../../src/auth/interactions/client-facts.js';
import { clientFingerprint } from '../../src/auth/interactions/client-fingerprint.js';
import { consentPage } from '../../src/auth/pages/consent-page.js';
import { loginPage } from '../../src/auth/pages/login-page.js';
import { plainText } from '../../src/auth/pages/plain-text.js';

const DOCUMENT = 'https://vendor.example/mcp/client.json';

/** What the pages read of a client of the engine. */
function clientOf(clientId: string, metadata: Readonly<Record<string, unknown>> = {}): Client {
  return {
    clientId,
    clientName: metadata['client_name'],
    clientAuthMethod: metadata['token_endpoint_auth_method'] ?? 'none',
    clientIdIssuedAt: clientId === 'registered-itself' ? 1 : undefined,
    metadata: () => ({ client_id: clientId, ...metadata }),
  } as unknown as Client;
}

function pageOf(client: Client, redirectUri: string): string {
  const facts = clientFacts(client, redirectUri);
  const page = consentPage({
    issuer: 'https://mcp.example',
    client: facts,
    person: 'ada',
    scopes: [],
    token: '',
  });
  return page.replace(/\s+/g, ' ');
}

const WARNING = 'Another program on this device could pretend to be this app';

// MCP 2025-11-25, "Localhost Redirect URI Risks"; OAuth 2.1 §7.3.1.
test.each([
  ['registered-itself', 'none', 'https://app.example/cb', false],
  ['registered-itself', 'none', 'http://localhost:3118/cb', true],
  ['registered-itself', 'none', 'http://[::1]:3118/cb', true],
  ['registered-itself', 'none', 'cursor://anysphere.cursor-mcp/cb', true],
  ['registered-itself', 'client_secret_basic', 'http://localhost:3118/cb', false],
  [DOCUMENT, 'none', 'https://vendor.example/cb', false],
  [DOCUMENT, 'none', 'http://127.0.0.1:3118/cb', true],
  [DOCUMENT, 'private_key_jwt', 'http://127.0.0.1:3118/cb', true],
])('%s with %s at %s: warned of: %s', (clientId, method, redirectUri, warned) => {
  const client = clientOf(clientId, { token_endpoint_auth_method: method });
  expect(clientFacts(client, redirectUri).unprovable).toBe(warned);
  expect(pageOf(client, redirectUri).includes(WARNING)).toBe(warned);
});

test('an app with a document is told by the host of it, next to where the answer goes', () => {
  const page = pageOf(
    clientOf(DOCUMENT, { client_name: 'Claude' }),
    'https://evil.example:8443/cb',
  );
  expect(page).toContain('An app described by <bdi>vendor.example</bdi>');
  expect(page).toContain('<bdi>evil.example:8443</bdi>');
});

test('how an app became known is told', () => {
  const unverified = pageOf(clientOf('registered-itself'), 'https://app.example/cb');
  expect(unverified).toContain('Unverified: it registered itself');
  const owned = pageOf(clientOf('made-by-hand'), 'https://app.example/cb');
  expect(owned).toContain('registered by the owner of this server');
});

test.each([
  ['https://app.example/cb', 'at <bdi>app.example</bdi>', false],
  ['http://127.0.0.1:5588/cb', 'on this device', false],
  ['cursor://anysphere.cursor-mcp/cb', 'on this device', true],
])('where %s is, is said in words: %s', (redirectUri, where, isApp) => {
  const client = clientOf('a', { client_name: 'Notes' });
  const login = loginPage({
    ...{ issuer: 'https://mcp.example', token: '', cancellable: true },
    client: clientFacts(client, redirectUri),
  });
  expect(login).toContain(`To go on with <bdi>Notes</bdi> ${where}.`);
  // The browser stays on the page when an app takes the answer.
  expect(pageOf(client, redirectUri).includes('you can close this page')).toBe(isApp);
});

test('an app without a name that can be seen is told by its document, or as nameless', () => {
  const name = '\u200b\u2800\u202e ';
  expect(clientFacts(clientOf(DOCUMENT, { client_name: name }), 'x://y').name).toBe(
    'vendor.example',
  );
  expect(clientFacts(clientOf('a', { client_name: name }), 'x://y').name).toMatch(
    /^An app without/,
  );
});

test.each([
  ['two\r\nlines\tand  more', 'two lines and more'],
  ['evil\u202egnp\u2066.exe\u0000\u0007', 'evilgnp.exe'],
  ['x'.repeat(61), `${'x'.repeat(59)}…`],
  ['👋'.repeat(60), '👋'.repeat(60)],
  [`Z${'\u0300'.repeat(50)}`, `Z${'\u0300'.repeat(3)}`],
  [['not', 'text'], ''],
])('%j is shown as %j', (text, shown) => {
  expect(plainText(text)).toBe(shown);
});

// CIMD §6.3: a document can be rewritten under its URL.
test('the fingerprint follows what a person relied on, and nothing else', () => {
  const metadata = {
    client_name: 'Notes',
    redirect_uris: ['https://a.example/cb', 'https://b.example/cb'],
    token_endpoint_auth_method: 'private_key_jwt',
    jwks: { keys: [{ kty: 'EC', kid: 'one' }] },
  };
  const before = clientFingerprint(clientOf(DOCUMENT, metadata));
  const of = (change: object) => clientFingerprint(clientOf(DOCUMENT, { ...metadata, ...change }));
  expect(of({ redirect_uris: [...metadata.redirect_uris].reverse() })).toBe(before);
  expect(of({ jwks: { keys: [{ kid: 'one', kty: 'EC' }] } })).toBe(before);
  expect(of({ client_uri: 'https://a.example' })).toBe(before);
  expect(of({ client_name: 'Claude' })).not.toBe(before);
  expect(of({ redirect_uris: ['https://a.example/cb'] })).not.toBe(before);
  expect(of({ token_endpoint_auth_method: 'none' })).not.toBe(before);
  expect(of({ jwks: { keys: [{ kty: 'EC', kid: 'two' }] } })).not.toBe(before);
});
