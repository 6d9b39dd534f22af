/** One edit of a generated project that makes it break one promise, and the rule that has to see it. */
export interface SourceFault {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** What the check may do. */
  readonly with: 'passive' | 'active' | 'login';
}

type Row = Omit<SourceFault, 'file' | 'with'>;

function inFile(file: string, how: SourceFault['with'], rows: readonly Row[]): SourceFault[] {
  return rows.map((row) => ({ ...row, file: `src/${file}`, with: how }));
}

const METHODS = 'token_endpoint_auth_methods_supported: methods';

export const SOURCE_FAULTS: readonly SourceFault[] = [
  ...inFile('auth/metadata.ts', 'passive', [
    {
      what: 'a slash at the end of the issuer',
      from: '    issuer,\n',
      to: '    issuer: `${issuer}/`,\n',
      rule: 'issuer-identical',
    },
    {
      what: 'an issuer of another scheme',
      from: '    issuer,\n',
      to: "    issuer: issuer.replace('http:', 'https:'),\n",
      rule: 'issuer-identical',
    },
    {
      what: 'iss is sent and not advertised',
      from: '    authorization_response_iss_parameter_supported: true,\n',
      to: '',
      rule: 'iss-advertised',
    },
    {
      what: 'plain PKCE is advertised',
      from: "['S256']",
      to: "['S256', 'plain']",
      rule: 'pkce-plain-not-advertised',
    },
    {
      what: 'PKCE is not advertised',
      from: "    code_challenge_methods_supported: ['S256'],\n",
      to: '',
      rule: 'pkce-s256-advertised',
    },
    {
      what: 'the implicit grant is advertised',
      from: 'grant_types_supported: grants,',
      to: "grant_types_supported: [...grants, 'implicit'],",
      rule: 'no-legacy-grants',
    },
    {
      what: 'grants are left to their default',
      from: '    grant_types_supported: grants,\n',
      to: '',
      rule: 'grant-types-listed',
    },
    {
      what: 'response modes are left to their default',
      from: "    response_modes_supported: ['query'],\n",
      to: '',
      rule: 'response-modes-listed',
    },
    {
      what: 'the token response type is advertised',
      from: "response_types_supported: ['code']",
      to: "response_types_supported: ['code', 'token']",
      rule: 'response-types-code-only',
    },
    {
      what: 'methods are left to their default',
      from: `    ${METHODS},\n    token`,
      to: '    token',
      rule: 'token-auth-methods-listed',
    },
    {
      what: 'none stands last',
      from: METHODS,
      to: `${METHODS}.toReversed()`,
      rule: 'token-auth-methods-order',
    },
    {
      what: 'methods of revocation are left to their default',
      from: '    revocation_endpoint_auth_methods_supported: methods,\n',
      to: '',
      rule: 'revocation-auth-methods',
    },
    {
      what: 'signing algorithms are left out',
      from: '    token_endpoint_auth_signing_alg_values_supported: algorithms,\n',
      to: '',
      rule: 'signing-algs-listed',
    },
    {
      what: 'RS256 is not among them',
      from: "['RS256', 'PS256',",
      to: "['PS256',",
      rule: 'signing-algs-rs256',
    },
    {
      what: 'scopes are not listed',
      from: '    scopes_supported: [',
      to: '    scopes_unsupported: [',
      rule: 'server-scopes-listed',
    },
    {
      what: 'offline_access is not advertised',
      from: '[OFFLINE_ACCESS] : []',
      to: '[] : []',
      rule: 'offline-access-advertised',
    },
    {
      what: 'an absent member is null',
      from: '    response_types_supported',
      to: '    service_documentation: null,\n    response_types_supported',
      rule: 'metadata-no-nulls',
    },
    {
      what: 'an empty list',
      from: '    response_types_supported',
      to: '    ui_locales_supported: [],\n    response_types_supported',
      rule: 'metadata-no-empty-lists',
    },
    {
      what: 'a flag that is a string',
      from: "registrationWays['metadata-document'] || undefined",
      to: "String(registrationWays['metadata-document'])",
      rule: 'metadata-types',
    },
    {
      what: 'the token endpoint is missing',
      from: '    token_endpoint: `${issuer}/token`,\n',
      to: '',
      rule: 'metadata-required-members',
    },
    {
      what: 'the token endpoint is on http elsewhere',
      from: 'token_endpoint: `${issuer}/token`',
      to: "token_endpoint: 'http://as.example/token'",
      rule: 'endpoints-secure',
    },
  ]),
  ...inFile('auth/metadata.ts', 'active', [
    {
      what: 'none is accepted and not advertised, as it all began',
      from: METHODS,
      to: `${METHODS}.filter((method) => method !== 'none')`,
      rule: 'registration-refuses-unadvertised',
    },
    {
      what: 'private_key_jwt works and is not advertised',
      from: METHODS,
      to: `${METHODS}.filter((method) => method !== 'private_key_jwt')`,
      rule: 'unadvertised-methods-refused',
    },
    {
      what: 'a method is advertised that nobody can register',
      from: METHODS,
      to: "token_endpoint_auth_methods_supported: [...methods, 'client_secret_jwt']",
      rule: 'registration-accepts-advertised',
    },
    {
      what: 'one method works for revocation and is not listed',
      from: 'revocation_endpoint_auth_methods_supported: methods',
      to: 'revocation_endpoint_auth_methods_supported: methods.slice(1)',
      rule: 'revocation-methods-complete',
    },
  ]),
  ...inFile('documents.ts', 'passive', [
    {
      what: 'private keys are published',
      from: "'/jwks': keys.publicJwks",
      to: "'/jwks': { keys: keys.signing }",
      rule: 'jwks-public',
    },
    {
      what: 'no page may read the documents',
      from: "  'Access-Control-Allow-Origin': '*',\n",
      to: '',
      rule: 'cors-documents',
    },
    {
      what: 'the keys are not served',
      from: "    '/jwks': keys.publicJwks,\n",
      to: '',
      rule: 'jwks-served',
    },
    {
      what: 'the resource metadata stands at the root only',
      from: "    '/.well-known/oauth-protected-resource/mcp': resource,\n",
      to: '',
      rule: 'challenge-metadata-resolves',
    },
  ]),
  ...inFile('mcp/resource-metadata.ts', 'passive', [
    {
      what: 'another resource is named',
      from: 'resource: config.resource',
      to: 'resource: config.issuer',
      rule: 'resource-identifier',
    },
    {
      what: 'offline_access is a scope of the resource',
      from: '[...RESOURCE_SCOPES]',
      to: "[...RESOURCE_SCOPES, 'offline_access']",
      rule: 'offline-access-only-at-server',
    },
    {
      what: 'tokens in the address are advertised',
      from: "['header']",
      to: "['header', 'query']",
      rule: 'resource-bearer-header',
    },
    {
      what: 'no authorization server is named',
      from: '    authorization_servers: [config.issuer],\n',
      to: '',
      rule: 'resource-authorization-servers',
    },
    {
      what: 'scopes of the resource are not listed',
      from: '    scopes_supported: [...RESOURCE_SCOPES],\n',
      to: '',
      rule: 'resource-scopes-listed',
    },
    {
      what: 'a scope is listed that cannot be granted',
      from: '[...RESOURCE_SCOPES]',
      to: "[...RESOURCE_SCOPES, 'mcp:admin']",
      rule: 'resource-scopes-grantable',
    },
  ]),
  ...inFile('mcp/challenge.ts', 'passive', [
    {
      what: 'a 401 without resource_metadata',
      from: '    `resource_metadata="${context.resourceMetadataUrl}"`,\n',
      to: '',
      rule: 'challenge-names-metadata',
    },
    {
      what: 'a challenge without a scope',
      from: '    `scope="${context.scopes.join(\' \')}"`,\n',
      to: '',
      rule: 'challenge-scope',
    },
    {
      what: 'who sends no token is told of an error',
      from: "  if (refusal.error === 'no_token') return [];\n",
      to: "  if (refusal.error === 'no_token') return ['error=\"invalid_token\"'];\n",
      rule: 'challenge-without-error',
    },
    {
      what: 'a made-up token is a 403',
      from: 'invalid_token: 401',
      to: 'invalid_token: 403',
      rule: 'challenge-invalid-token',
    },
    {
      what: 'a letter outside ASCII in the challenge',
      from: '`Bearer ${',
      to: '`Bearer realm="caf\\u00e9", ${',
      rule: 'challenge-ascii',
    },
  ]),
  ...inFile('mcp/mcp-routes.ts', 'passive', [
    {
      what: 'only POST is protected',
      from: "  router.use('/mcp', originGuard(parts.config), gate(parts), protocol(parts));",
      to: "  router.get('/mcp', (_req, res) => void res.status(405).end());\n  router.use('/mcp', originGuard(parts.config), gate(parts), protocol(parts));",
      rule: 'challenge-on-every-method',
    },
  ]),
  ...inFile('auth/registration-policy.ts', 'active', [
    {
      what: 'native clients count as web, so loopback is exact to the port',
      from: "metadata.application_type = web ? 'web' : 'native'",
      to: "metadata.application_type = 'web'",
      rule: 'loopback-any-port',
    },
    {
      what: 'a client that asks for a secret gets none',
      from: 'methods.find((one) => one === asked) ??',
      to: 'methods.find((one) => one === asked && !isSecretMethod(one)) ??',
      rule: 'registration-states-method',
    },
    {
      what: 'nulls are taken for values',
      from: "if (value === null || value === '') delete body[name];",
      to: 'if (value === undefined) delete body[name];',
      rule: 'registration-empty-members',
    },
    {
      what: 'an unknown scope refuses the registration',
      from: '  delete metadata.scope;\n',
      to: '',
      rule: 'registration-scope-advisory',
    },
    {
      what: 'grants a client may not have refuse it',
      from: "  const types = metadata.response_types ?? ['code'];\n",
      to: "  if (asked.length > 2) throw new errors.InvalidClientMetadata('grant_types');\n  const types = metadata.response_types ?? ['code'];\n",
      rule: 'registration-drops-unknown-grants',
    },
    {
      what: 'refresh_token has to be asked for',
      from: "!asked.includes('authorization_code')) {",
      to: "!asked.includes('refresh_token')) {",
      rule: 'registration-code-only',
    },
  ]),
  ...inFile('auth/redirect-uri.ts', 'active', [
    {
      what: 'https and loopback cannot stand together',
      from: "  if (url.protocol === 'https:') return undefined;",
      to: "  if (url.hostname.endsWith('cursor.com')) return 'is not ours';\n  if (url.protocol === 'https:') return undefined;",
      rule: 'registration-mixed-redirects',
    },
  ]),
  ...inFile('auth/engine-features.ts', 'active', [
    {
      what: 'secrets have letters that encoding changes',
      from: "secretFactory: () => randomBytes(32).toString('base64url')",
      to: "secretFactory: () => `${randomBytes(32).toString('base64')}+/`",
      rule: 'registration-secret-alphabet',
    },
    {
      what: 'identifiers are short',
      from: "return randomBytes(16).toString('base64url');",
      to: "return randomBytes(4).toString('base64url');",
      rule: 'registration-identifiers',
    },
  ]),
  ...inFile('auth/token-endpoint.ts', 'active', [
    {
      what: 'GET is answered at the token endpoint',
      from: 'ctx.status = 405;',
      to: 'ctx.status = 200;',
      rule: 'token-by-post-only',
    },
  ]),
  ...inFile('auth/adapter.ts', 'active', [
    {
      what: 'assertions work more than once',
      from: "    if (this.kind === 'ReplayDetection') return this.useUp(id, payload, expiresIn);\n",
      to: "    if (this.kind === 'ReplayDetection') return;\n",
      rule: 'assertion-replayed',
    },
  ]),
  ...inFile('auth/registration-cors.ts', 'active', [
    {
      what: 'no page may register',
      from: "    res.set('Access-Control-Allow-Origin', '*');\n",
      to: '',
      rule: 'cors-registration',
    },
  ]),
  ...inFile('auth/pages/page-headers.ts', 'active', [
    {
      what: 'pages can be framed',
      from: "    \"frame-ancestors 'none'\",\n  ].join('; '),\n  'X-Frame-Options': 'DENY',\n",
      to: "  ].join('; '),\n",
      rule: 'error-page-not-framed',
    },
    {
      what: 'form-action forbids the way back',
      from: '    "base-uri \'none\'",\n',
      to: '    "base-uri \'none\'",\n    "form-action \'self\'",\n',
      rule: 'login-page-without-form-action',
    },
  ]),
  ...inFile('auth/provider.ts', 'active', [
    {
      what: 'errors are told to the client before the login',
      from: '  loginBeforeErrors(provider);\n',
      to: '',
      rule: 'no-redirect-before-login',
    },
    {
      what: 'cookies are open to scripts',
      from: 'httpOnly: true',
      to: 'httpOnly: false',
      rule: 'login-cookies',
    },
  ]),
  ...inFile('auth/provider.ts', 'login', [
    {
      what: 'PKCE may be left out',
      from: 'required: () => true',
      to: 'required: () => false',
      rule: 'authorize-requires-pkce',
    },
    {
      what: 'refresh tokens stay the same',
      from: 'rotateRefreshToken: true',
      to: 'rotateRefreshToken: false',
      rule: 'refresh-rotated',
    },
  ]),
  ...inFile('auth/engine-features.ts', 'login', [
    {
      what: 'tokens that live a minute',
      from: 'ACCESS_TOKEN_SECONDS = 15 * 60',
      to: 'ACCESS_TOKEN_SECONDS = 60',
      rule: 'token-lifetime',
    },
    {
      what: 'tokens for another audience',
      from: 'audience: resource,',
      to: "audience: 'https://other.example/mcp',",
      rule: 'token-audience',
    },
  ]),
  ...inFile('mcp/require-token.ts', 'login', [
    {
      what: 'tokens in the address count',
      from: "  const headers = req.headersDistinct['authorization'] ?? [];",
      to: "  if (req.query['access_token']) return String(req.query['access_token']);\n  const headers = req.headersDistinct['authorization'] ?? [];",
      rule: 'token-not-in-address',
    },
    {
      what: 'the scheme has to be written as Bearer',
      from: "scheme?.toLowerCase() !== 'bearer'",
      to: "scheme !== 'Bearer'",
      rule: 'token-scheme-case',
    },
  ]),
  ...inFile('host-guard.ts', 'login', [
    {
      what: 'every Host is answered for',
      from: '  if (!isLoopback(config.issuer)) return () => true;',
      to: '  if (config.port > 0) return () => true;',
      rule: 'foreign-host-refused',
    },
  ]),
];
