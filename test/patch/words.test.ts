import { describe, expect, it } from 'vitest';
import { bearsEvidence } from '../../src/patch/facts/bears-evidence.js';
import { fileKind } from '../../src/patch/facts/file-kind.js';
import { covers, isSamePath, segments } from '../../src/patch/facts/routes/same-path.js';
import { fileRoutes } from '../../src/patch/facts/routes/file-routes.js';
import { opensRoute } from '../../src/patch/facts/routes/opens-route.js';
import { ownParameters } from '../../src/patch/facts/endpoint/own-parameters.js';
import { PUBLIC, secretRole } from '../../src/patch/facts/secret-words.js';
import { meansPublic } from '../../src/patch/facts/secrets/means-public.js';
import { isForMachines, isForOtherGrants } from '../../src/patch/facts/secrets/which-grant.js';
import type { Condition } from '../../src/patch/facts/condition.js';

// What single words and paths mean, apart from the servers they were found in.

describe('secretRole', () => {
  it.each([
    'req.body.client_secret',
    'request.form.get("client_secret")',
    "form['clientSecret']",
    'params.client_secret',
    'credentials.client_secret',
    'payload["client_secret"]',
    'form_data.get("client_secret", "")',
    'client_secret',
    'clientSecret',
    'body.client_secret ?? basic.secret',
  ])('%s was sent', (text) => expect(secretRole(text)).toBe('sent'));

  it.each([
    'client.client_secret',
    'client?.clientSecret',
    'client["client_secret"]',
    'clientInfo.secret',
    'client_data.get("client_secret")',
    'record.client_secret_hash',
    'registration.client_secret',
    'app.secret',
    'row.secret_digest',
    'storedSecret',
    'expected_secret',
    'hashed_secret',
  ])('%s is kept with the client', (text) => expect(secretRole(text)).toBe('kept'));

  it.each([
    'process.env.CLIENT_SECRET',
    'settings.client_secret',
    'config.upstream.clientSecret',
    'os.getenv("SECRET")',
    'GITHUB_CLIENT_SECRET',
    'this.options.clientSecret',
    'googleClientSecret',
  ])('%s is our own', (text) => expect(secretRole(text)).toBe('ours'));

  it.each([
    'client_id',
    'JWT_SECRET',
    'cookieSecret',
    'session_secret',
    'webhookSecret',
    'signingSecret',
    'includeSecret',
    'with_client_secret',
    'rotateSecret',
  ])('%s is no secret of a client', (text) => expect(secretRole(text)).toBeUndefined());
});

describe('what says that a client is public', () => {
  const same = (left: string, right: string): Condition => ({ kind: 'same', left, right });
  const differs = (left: string, right: string): Condition => ({ kind: 'differs', left, right });
  const holds = (text: string): Condition => ({ kind: 'holds', text });

  it.each([
    same('client.token_endpoint_auth_method', "'none'"),
    same("'none'", 'authMethod'),
    same('client.tokenEndpointAuthMethod', 'AuthMethod.NONE'),
    same('client.auth_method', 'AUTH_METHOD_NONE'),
    same('client.type', "'public'"),
    same('app.kind', 'ClientKind.Public'),
    differs('client.type', "'confidential'"),
    differs('client.client_type', "'private'"),
    holds('client.is_public'),
    holds('isPublicClient(client)'),
    holds("client.authMethods.includes('none')"),
    { kind: 'not', part: holds('client.isConfidential') } satisfies Condition,
  ])('%j', (atom) => expect(meansPublic(atom)).toBe(true));

  it.each([
    same('client.token_endpoint_auth_method', "'client_secret_post'"),
    same('prompt', "'none'"),
    same('client.type', "'confidential'"),
    differs('client.type', "'public'"),
    differs('key.type', "'private'"),
    holds('config.public.origin'),
    holds('route.isPublic()'),
    holds('client.public_key'),
    holds('client.confidential'),
  ])('not %j', (atom) => expect(meansPublic(atom)).toBe(false));

  it.each(['public_clients_allowed', 'allowPublic', 'is_public', 'publicOnly'])('%s', (name) =>
    expect(PUBLIC.test(name)).toBe(true),
  );
});

describe('a condition on the grant', () => {
  const of = (right: string): Condition[] => [{ kind: 'same', left: 'grant_type', right }];
  it.each(["'client_credentials'", 'Grant.CLIENT_CREDENTIALS', "'urn:…:jwt-bearer'"])(
    '%s is of machines',
    (grant) => expect(isForMachines(of(grant))).toBe(true),
  );
  it.each(["'refresh_token'", "'password'", "'urn:…:device_code'", "'urn:…:token-exchange'"])(
    '%s is not that of a code',
    (grant) => {
      expect(isForMachines(of(grant))).toBe(false);
      expect(isForOtherGrants(of(grant))).toBe(true);
    },
  );
  it.each(["['authorization_code', 'refresh_token']", "'authorization_code'"])(
    '%s is that of a code',
    (grant) => expect(isForOtherGrants(of(grant))).toBe(false),
  );
  it('any of two is neither alone', () => {
    const parts = [...of("'client_credentials'"), ...of("'authorization_code'")];
    expect(isForMachines([{ kind: 'any', parts }])).toBe(false);
    expect(isForMachines([{ kind: 'any', parts: of("'client_credentials'") }])).toBe(true);
  });
});

describe('bearsEvidence', () => {
  const pick = "metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']";
  it.each([
    pick,
    "issuer.tokenEndpointAuthMethodsSupported?.includes('client_secret_post')",
    'const order = await orders.find(id);',
  ])('%s says nothing', (text) => expect(bearsEvidence(text)).toBe(false));

  it.each([
    `${pick}; if (!known) throw new Unsupported();`,
    `${pick}; res.status(401)`,
    `${pick}; form.get('client_secret')`,
    `${pick}; client.token_endpoint_auth_method`,
    'const { token_endpoint_auth_methods_supported } = metadata;',
    "if (method === 'client_secret_basic') verify(request);",
    'isPublic(client)',
  ])('%s says something', (text) => expect(bearsEvidence(text)).toBe(true));
});

describe('fileKind', () => {
  it.each([
    ['test/oauth.ts', 'test-or-mock'],
    ['src/__tests__/oauth.ts', 'test-or-mock'],
    ['spec/oauth_spec.ts', 'test-or-mock'],
    ['e2e/server.ts', 'test-or-mock'],
    ['tests/fixtures/server.py', 'test-or-mock'],
    ['src/oauth.test.ts', 'test-or-mock'],
    ['src/oauth.stories.tsx', 'test-or-mock'],
    ['server/test_oauth.py', 'test-or-mock'],
    ['server/oauth_test.py', 'test-or-mock'],
    ['conftest.py', 'test-or-mock'],
    ['src/mock-server.ts', 'test-or-mock'],
    ['src/oauth-mock.ts', 'test-or-mock'],
    ['scripts/fake_oauth.py', 'test-or-mock'],
    ['test-server/index.ts', 'test-or-mock'],
    ['dist/oauth.js', 'generated'],
    ['packages/a/build/oauth.js', 'generated'],
    ['.next/server/oauth.js', 'generated'],
    ['vendor/oauth.py', 'generated'],
    ['src/oauth.d.ts', 'generated'],
    ['public/oauth.min.js', 'generated'],
    ['src/client/oauth.ts', 'client-side'],
    ['src/oauth-client.ts', 'client-side'],
    ['docs/server.ts', 'example-only'],
    ['demo/server.ts', 'example-only'],
    ['snippets/server.py', 'example-only'],
  ])('%s is %s', (file, kind) => expect(fileKind(file)).toBe(kind));

  it.each([
    'src/oauth.ts',
    'src/latest/oauth.ts',
    'src/contest.ts',
    'src/building.ts',
    'src/clients.ts',
    'src/attest_oauth.py',
    'src/docs.ts',
    'src/distribution/oauth.ts',
  ])('%s is a server', (file) => expect(fileKind(file)).toBeUndefined());
});

describe('fileRoutes', () => {
  it.each([
    ['app/oauth/token/route.ts', '/oauth/token'],
    ['src/app/(auth)/token/route.tsx', '/token'],
    [
      'app/.well-known/oauth-authorization-server/route.js',
      '/.well-known/oauth-authorization-server',
    ],
    ['src/routes/token/+server.ts', '/token'],
    ['server/routes/token.post.ts', '/token'],
    ['server/api/oauth/token.ts', '/oauth/token'],
    ['pages/api/token.ts', '/api/token'],
    ['pages/oauth/index.ts', '/oauth'],
    ['functions/revoke.ts', '/revoke'],
    ['netlify/functions/token.mts', '/token'],
    ['api/oauth/token.ts', '/api/oauth/token'],
  ])('%s serves %s', (file, path) => expect(fileRoutes(file)).toEqual([path]));

  it.each(['src/token.ts', 'app/token.ts', 'src/routes/token.ts', 'app/routes.py'])(
    '%s serves what it says itself',
    (file) => expect(fileRoutes(file)).toEqual([]),
  );
});

describe('paths', () => {
  const same = (a: string, b: string) => isSamePath(segments(a), segments(b));
  it.each([
    ['/token', '/oauth/token'],
    ['/oauth/token/', '/oauth/token'],
    ['/token?tenant=1', '/token'],
    ['/:tenant/token', '/{tenant}/token'],
    ['/<uuid:id>/token', '/[id]/token'],
    ['/$id/token', '/:id/token'],
  ])('%s and %s end alike', (a, b) => expect(same(a, b)).toBe(true));
  it.each([
    ['/token', '/oauth/tokens'],
    ['/a/token', '/b/token'],
    ['/', '/token'],
  ])('%s and %s do not', (a, b) => expect(same(a, b)).toBe(false));

  it.each([
    ['/oauth', '/oauth/token'],
    ['/oauth/*', '/oauth/token'],
    ['/oauth/(.*)', '/oauth/token'],
    ['/oauth/{*rest}', '/oauth/token'],
    ['/oauth/*splat', '/oauth/token'],
    ['*', '/token'],
    ['/token', '/oauth/token'],
  ])('%s stands in front of %s', (given, path) => expect(covers(given, path)).toBe(true));
  it.each([
    ['/mcp', '/oauth/token'],
    ['/oauth/token/introspect', '/oauth/token'],
    ['/oauth2/*', '/oauth/token'],
  ])('%s does not stand in front of %s', (given, path) => expect(covers(given, path)).toBe(false));
});

describe('opensRoute', () => {
  it.each(['Public', 'IsPublic', 'PublicRoute', 'SkipAuth', 'NoAuth', 'BypassGuards', 'AllowAny'])(
    '@%s()',
    (name) => expect(opensRoute(name)).toBe(true),
  );
  it.each(['allow_anonymous', 'AllowUnauthenticated', 'Anonymous', 'skip_jwt_auth'])('%s', (name) =>
    expect(opensRoute(name)).toBe(true),
  );
  it.each(['UseGuards', 'PublicClientGuard', 'SkipThrottle', 'AllowOrigin'])('not %s', (name) =>
    expect(opensRoute(name)).toBe(false),
  );
});

describe('ownParameters', () => {
  it.each([
    ["form.get('partner_key')", 'partner_key'],
    ["body['licence']", 'licence'],
    ['req.body.passcode', 'passcode'],
    ['const { code, ticket } = req.body;', 'ticket'],
    ['ticket: str = Form(...)', 'ticket'],
    ['proof: str = Form(..., alias="partner_proof")', 'partner_proof'],
    ["req.get('x-api-key')", 'x-api-key'],
    ["request.headers['X-Partner']", 'X-Partner'],
    ['function redeem({ client_id, ticket }) {}', 'ticket'],
  ])('%s', (text, name) => expect(ownParameters(text)).toEqual([name]));

  it.each([
    "form.get('code_verifier')",
    'const { code, redirect_uri, client_id } = req.body;',
    'req.body.device_name',
    'req.body.issuedAt',
    'form.entries()',
    "req.get('x-forwarded-for')",
    "req.get('x-request-id')",
    'code: str = Form(...)',
  ])('nothing in %s', (text) => expect(ownParameters(text)).toEqual([]));
});
