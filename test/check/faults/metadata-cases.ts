import { metadata as oauthDocument } from '../server/documents.js';
import { json } from '../server/exchange.js';
import type { Site } from '../server/site.js';
import { at, type Case, headers, metadata, resource, when } from './fault.js';

const OAUTH = '/.well-known/oauth-authorization-server';
const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' };

// A client assertion is made out to the issuer.
const WITHOUT_ASSERTIONS = { methods: ['none', 'client_secret_basic', 'client_secret_post'] };

export const METADATA_CASES: readonly Case[] = [
  {
    rule: 'issuer-identical',
    server: WITHOUT_ASSERTIONS,
    fault: metadata({ issuer: 'https://other.example' }),
  },
  {
    rule: 'dpop-algs-asymmetric',
    fault: metadata({ dpop_signing_alg_values_supported: ['ES256', 'HS256'] }),
  },
  {
    rule: 'grant-profiles-have-grant',
    fault: metadata({
      authorization_grant_profiles_supported: ['urn:ietf:params:oauth:grant-profile:id-jag'],
    }),
  },
  {
    rule: 'issuer-form',
    server: WITHOUT_ASSERTIONS,
    fault: (request, reply, { origin }) => {
      const named = { issuer: `${origin}?tenant=1`, authorization_servers: [`${origin}?tenant=1`] };
      const changed = resource(named)(request, reply, Object.create(null));
      return metadata({ issuer: named.issuer })(request, changed, Object.create(null));
    },
  },
  {
    rule: 'issuer-without-slash',
    server: WITHOUT_ASSERTIONS,
    fault: (request, reply, { origin }) => {
      const changed = resource({ authorization_servers: [`${origin}/`] })(
        request,
        reply,
        Object.create(null),
      );
      return metadata({ issuer: `${origin}/` })(request, changed, Object.create(null));
    },
  },
  { rule: 'metadata-found', fault: at(OAUTH, json(404, { error: 'not_found' })) },
  {
    rule: 'metadata-oauth-form',
    fault: (request, reply, site) => {
      const openid = '/.well-known/openid-configuration';
      if (request.url.pathname === OAUTH) return json(404, {});
      if (request.method === 'OPTIONS') return reply;
      return request.url.pathname === openid
        ? json(200, openidDocument(site), { 'access-control-allow-origin': '*' })
        : reply;
    },
  },
  {
    rule: 'metadata-content-type',
    fault: at(OAUTH, (reply) => headers(reply, { 'content-type': 'text/plain' }), 'GET'),
  },
  { rule: 'metadata-no-empty-lists', fault: metadata({ ui_locales_supported: [] }) },
  { rule: 'metadata-no-nulls', fault: metadata({ service_documentation: null }) },
  {
    rule: 'metadata-types',
    fault: metadata({ authorization_response_iss_parameter_supported: 'true' }),
    also: ['iss-advertised'],
  },
  {
    rule: 'metadata-required-members',
    fault: metadata({ response_types_supported: ['code id_token'] }),
  },
  {
    rule: 'endpoints-secure',
    fault: metadata({ userinfo_endpoint: 'http://server.example/userinfo' }),
  },
  {
    rule: 'metadata-documents-agree',
    fault: ({ url }, reply, site) => {
      const document = { ...openidDocument(site), token_endpoint: `${site.origin}/other` };
      return url.pathname === '/.well-known/openid-configuration' ? json(200, document) : reply;
    },
  },
  {
    rule: 'openid-complete',
    fault: at('/.well-known/openid-configuration', (_reply, { url }) =>
      json(200, { issuer: url.origin }),
    ),
  },
  {
    rule: 'pkce-s256-advertised',
    fault: metadata({ code_challenge_methods_supported: undefined }),
  },
  {
    rule: 'pkce-plain-not-advertised',
    fault: metadata({ code_challenge_methods_supported: ['S256', 'plain'] }),
  },
  {
    rule: 'token-auth-methods-listed',
    fault: metadata({ token_endpoint_auth_methods_supported: undefined }),
    also: [
      'metadata-documents-need-none',
      'registration-refuses-unadvertised',
      'unadvertised-methods-refused',
    ],
  },
  {
    rule: 'metadata-documents-need-none',
    fault: metadata({
      token_endpoint_auth_methods_supported: [
        'client_secret_basic',
        'client_secret_post',
        'private_key_jwt',
      ],
    }),
    also: ['registration-refuses-unadvertised', 'unadvertised-methods-refused'],
  },
  {
    rule: 'token-auth-methods-order',
    fault: metadata({
      token_endpoint_auth_methods_supported: [
        'private_key_jwt',
        'client_secret_basic',
        'client_secret_post',
        'none',
      ],
    }),
  },
  {
    rule: 'signing-algs-listed',
    fault: metadata({ revocation_endpoint_auth_signing_alg_values_supported: undefined }),
  },
  {
    rule: 'signing-algs-rs256',
    fault: metadata({ token_endpoint_auth_signing_alg_values_supported: ['ES256'] }),
  },
  {
    rule: 'revocation-auth-methods',
    fault: metadata({
      revocation_endpoint_auth_methods_supported: [
        'client_secret_basic',
        'client_secret_post',
        'private_key_jwt',
      ],
    }),
    also: ['revocation-methods-complete'],
  },
  {
    rule: 'introspection-auth-methods',
    fault: (request, reply, site) => {
      if (request.url.pathname === '/introspect') return json(401, { error: 'invalid_client' });
      return metadata({
        introspection_endpoint: `${site.origin}/introspect`,
        introspection_endpoint_auth_methods_supported: ['none'],
      })(request, reply, site);
    },
  },
  { rule: 'grant-types-listed', fault: metadata({ grant_types_supported: undefined }) },
  {
    rule: 'no-legacy-grants',
    fault: metadata({ grant_types_supported: ['authorization_code', 'refresh_token', 'password'] }),
  },
  {
    rule: 'response-types-code-only',
    fault: metadata({ response_types_supported: ['code', 'token'] }),
  },
  { rule: 'response-modes-listed', fault: metadata({ response_modes_supported: undefined }) },
  {
    rule: 'iss-advertised',
    fault: metadata({ authorization_response_iss_parameter_supported: undefined }),
  },
  {
    rule: 'registration-way-open',
    fault: metadata({
      registration_endpoint: undefined,
      client_id_metadata_document_supported: undefined,
    }),
  },
  {
    rule: 'server-scopes-listed',
    fault: metadata({ scopes_supported: undefined }),
    also: ['offline-access-advertised'],
  },
  { rule: 'resource-scopes-listed', fault: resource({ scopes_supported: undefined }) },
  { rule: 'resource-scopes-grantable', fault: resource({ scopes_supported: ['mcp:admin'] }) },
  {
    rule: 'offline-access-only-at-server',
    fault: resource({ scopes_supported: ['mcp:read', 'offline_access'] }),
  },
  {
    rule: 'offline-access-advertised',
    fault: metadata({ scopes_supported: ['mcp:read', 'mcp:write'] }),
  },
  {
    rule: 'host-not-echoed',
    fault: (request, reply, { origin }) => {
      const host = request.headers['host'] ?? '';
      if (request.url.pathname !== OAUTH || !host.startsWith('attacker')) return reply;
      return json(200, { issuer: origin, token_endpoint: `http://${host}/token` });
    },
  },
  {
    rule: 'jwks-served',
    fault: at('/jwks', json(404, {}, { 'access-control-allow-origin': '*' })),
  },
  {
    rule: 'jwks-public',
    fault: at(
      '/jwks',
      json(
        200,
        { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'secret' }] },
        { 'access-control-allow-origin': '*' },
      ),
    ),
  },
  {
    rule: 'documents-utf8',
    fault: at('/jwks', (reply) => ({
      ...reply,
      body: Buffer.from(`{"keys":[{"kty":"EC","kid":"\u00ff"}]}`, 'latin1') as unknown as string,
    })),
  },
  {
    rule: 'stray-well-known',
    fault: when(({ url }) => /^\/\.well-known\/[\w-]{12}$/.test(url.pathname), html),
  },
  {
    rule: 'discovery-places-clean',
    fault: at('/.well-known/openid-configuration', { ...html, status: 503 }),
  },
];

// Everything the RFC 8414 form says, and what OpenID asks on top.
function openidDocument(site: Site): Record<string, unknown> {
  return {
    ...oauthDocument(site),
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}
