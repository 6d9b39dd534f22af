import type { Facts } from '../facts.js';
import { strings, text } from './answer.js';

/**
 * Why a promise does not concern a server: what it is about is not offered. `undefined` when it is,
 * or when the metadata was not seen or does not say.
 */
export type NotOffered = (facts: Facts) => string | undefined;

export const noRegistration: NotOffered = ({ metadata }) =>
  metadata !== undefined && text(metadata, 'registration_endpoint') === undefined
    ? 'no dynamic registration is offered'
    : undefined;

/** Machines get tokens for themselves, without a person (RFC 6749 §4.4). */
export const noPeople: NotOffered = ({ metadata }) =>
  strings(metadata, 'grant_types_supported')?.includes('authorization_code') === false
    ? 'nobody logs in at this server'
    : undefined;

export const noMachines: NotOffered = ({ metadata }) =>
  strings(metadata, 'grant_types_supported')?.includes('client_credentials') === false
    ? 'machines get no tokens here'
    : undefined;

export const noRefresh: NotOffered = ({ metadata }) =>
  strings(metadata, 'grant_types_supported')?.includes('refresh_token') === false
    ? 'refresh tokens are not offered'
    : undefined;

export const noRevocation: NotOffered = ({ metadata }) =>
  metadata !== undefined && text(metadata, 'revocation_endpoint') === undefined
    ? 'there is no revocation endpoint'
    : undefined;

export const noScopes: NotOffered = ({ metadata }) =>
  metadata !== undefined && strings(metadata, 'scopes_supported') === undefined
    ? 'no scopes are listed'
    : undefined;

export const noPublicClients = unlisted(['none'], 'public clients are not offered');

export const noConfidentialClients = unlisted(
  ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
  'no client authenticates here',
);

export const noSecrets = unlisted(
  ['client_secret_basic', 'client_secret_post'],
  'no client has a secret here',
);

export const noBasic = unlisted(['client_secret_basic'], 'client_secret_basic is not offered');

export const noPost = unlisted(['client_secret_post'], 'client_secret_post is not offered');

/** None of these authentication methods is advertised. */
function unlisted(methods: readonly string[], sentence: string): NotOffered {
  return ({ metadata }) => {
    const listed = strings(metadata, 'token_endpoint_auth_methods_supported');
    return listed?.every((method) => !methods.includes(method)) === true ? sentence : undefined;
  };
}
