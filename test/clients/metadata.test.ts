import { describe, expect, it } from 'vitest';
import { AUTH_METHODS, type ClientTypeId } from '../../src/clients/client-types.js';
import { contradictions } from '../../src/clients/contradictions.js';
import { metadataFor } from '../../src/clients/metadata.js';
import type { Served } from '../../src/clients/served.js';
import { everyServed } from './served-combinations.js';

const possible = everyServed.filter((served) => contradictions(served).length === 0);

const serves = (served: Served, ...types: readonly ClientTypeId[]) =>
  types.some((type) => served.clientTypes.includes(type));

describe('the metadata of every possible server', () => {
  it('is looked at for many servers', () => {
    expect(possible.length).toBeGreaterThan(100);
  });

  it.each<[claim: string, holds: (served: Served) => boolean]>([
    [
      'lists none exactly when a public or a metadata-document client can exist',
      (served) =>
        metadataFor(served).token_endpoint_auth_methods_supported.includes('none') ===
        (serves(served, 'native', 'browser') || served.registration.includes('metadata-document')),
    ],
    [
      'lists both secret methods or neither',
      (served) => {
        const methods = metadataFor(served).token_endpoint_auth_methods_supported;
        const secret = serves(served, 'confidential', 'machine');
        return (
          methods.includes('client_secret_basic') === secret &&
          methods.includes('client_secret_post') === secret
        );
      },
    ],
    [
      'lists private_key_jwt exactly when a client can have a key',
      (served) =>
        metadataFor(served).token_endpoint_auth_methods_supported.includes('private_key_jwt') ===
        serves(served, 'private_key_jwt', 'machine'),
    ],
    [
      'keeps the published order of methods',
      (served) => {
        const methods = metadataFor(served).token_endpoint_auth_methods_supported;
        return methods.join() === AUTH_METHODS.filter((method) => methods.includes(method)).join();
      },
    ],
    [
      'takes the same methods for revocation as for tokens',
      (served) =>
        metadataFor(served).revocation_endpoint_auth_methods_supported.join() ===
        metadataFor(served).token_endpoint_auth_methods_supported.join(),
    ],
    [
      'names signing algorithms, RS256 among them and never none, exactly when keys are taken',
      (served) => {
        const metadata = metadataFor(served);
        const keyed = metadata.token_endpoint_auth_methods_supported.includes('private_key_jwt');
        const lists = [
          metadata.token_endpoint_auth_signing_alg_values_supported,
          metadata.revocation_endpoint_auth_signing_alg_values_supported,
        ];
        if (!keyed) return lists.every((list) => list === undefined);
        return lists.every((list) => list?.includes('RS256') === true && !list.includes('none'));
      },
    ],
    [
      'grants codes and refreshes exactly when a person can log in',
      (served) => {
        const grants = metadataFor(served).grant_types_supported;
        const person = serves(served, 'native', 'browser', 'confidential', 'private_key_jwt');
        return (
          grants.includes('authorization_code') === person &&
          grants.includes('refresh_token') === person
        );
      },
    ],
    [
      'grants client_credentials exactly when machines are served',
      (served) =>
        metadataFor(served).grant_types_supported.includes('client_credentials') ===
        serves(served, 'machine'),
    ],
    [
      'shows offline_access exactly when it refreshes',
      (served) =>
        metadataFor(served).scopes_supported.includes('offline_access') ===
        metadataFor(served).grant_types_supported.includes('refresh_token'),
    ],
    [
      'has a registration endpoint exactly when registration is dynamic',
      (served) =>
        'registration_endpoint' in metadataFor(served) === served.registration.includes('dynamic'),
    ],
    [
      'supports metadata documents or leaves the key out',
      (served) =>
        metadataFor(served).client_id_metadata_document_supported ===
        (served.registration.includes('metadata-document') ? true : undefined),
    ],
    [
      'has no empty list, no null and no undefined in it',
      (served) =>
        Object.values(metadataFor(served)).every((value: unknown) =>
          Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined,
        ),
    ],
    [
      'names nothing twice',
      (served) =>
        Object.values(metadataFor(served))
          .filter((value) => Array.isArray(value))
          .every((list) => new Set(list).size === list.length),
    ],
  ])('%s', (_, holds) => {
    expect(possible.filter((served) => !holds(served))).toEqual([]);
  });
});

describe('the metadata document', () => {
  it('comes in the published order, with every key of a server that serves everything', () => {
    const metadata = metadataFor({
      issuer: 'https://auth.example.com/tenant',
      clientTypes: ['native', 'browser', 'confidential', 'private_key_jwt', 'machine'],
      registration: ['metadata-document', 'dynamic', 'pre-registered'],
    });
    expect(Object.entries(metadata)).toEqual([
      ['issuer', 'https://auth.example.com/tenant'],
      ['authorization_endpoint', 'https://auth.example.com/tenant/authorize'],
      ['token_endpoint', 'https://auth.example.com/tenant/token'],
      ['revocation_endpoint', 'https://auth.example.com/tenant/revoke'],
      ['registration_endpoint', 'https://auth.example.com/tenant/register'],
      ['jwks_uri', 'https://auth.example.com/tenant/jwks'],
      ['scopes_supported', ['mcp:read', 'mcp:write', 'offline_access']],
      ['response_types_supported', ['code']],
      ['response_modes_supported', ['query']],
      ['grant_types_supported', ['authorization_code', 'refresh_token', 'client_credentials']],
      ['token_endpoint_auth_methods_supported', [...AUTH_METHODS]],
      ['token_endpoint_auth_signing_alg_values_supported', ['RS256', 'PS256', 'ES256', 'EdDSA']],
      ['revocation_endpoint_auth_methods_supported', [...AUTH_METHODS]],
      [
        'revocation_endpoint_auth_signing_alg_values_supported',
        ['RS256', 'PS256', 'ES256', 'EdDSA'],
      ],
      ['code_challenge_methods_supported', ['S256']],
      ['authorization_response_iss_parameter_supported', true],
      ['client_id_metadata_document_supported', true],
    ]);
  });

  it('keeps the authorization endpoint for machines alone, because clients parse for it', () => {
    const metadata = metadataFor({
      issuer: 'https://auth.example.com',
      clientTypes: ['machine'],
      registration: ['pre-registered'],
    });
    expect(metadata).toMatchObject({
      authorization_endpoint: 'https://auth.example.com/authorize',
      response_types_supported: ['code'],
      grant_types_supported: ['client_credentials'],
      scopes_supported: ['mcp:read', 'mcp:write'],
    });
  });

  it('lists none alone for public clients alone', () => {
    const { token_endpoint_auth_methods_supported: methods } = metadataFor({
      issuer: 'https://auth.example.com',
      clientTypes: ['native'],
      registration: ['dynamic'],
    });
    expect(methods).toEqual(['none']);
  });
});
