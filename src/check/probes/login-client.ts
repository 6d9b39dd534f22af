import { strings, text } from '../facts/answer.js';
import type { Facts } from '../facts.js';
import { type Client, clientOf, keyMembers, makeKeyPair } from './client.js';
import type { Context } from './context.js';
import { register } from './registration.js';

/** Registers a client a person can log in with, who comes back to this redirect URI. */
export async function registerLoginClient(
  { network }: Context,
  { metadata }: Facts,
  { redirectUri, method }: { redirectUri: string; method: string },
): Promise<Client | undefined> {
  const endpoint = text(metadata, 'registration_endpoint');
  if (endpoint === undefined) return undefined;
  const algs = strings(metadata, 'token_endpoint_auth_signing_alg_values_supported');
  const key = method === 'private_key_jwt' ? makeKeyPair(algs) : undefined;
  const answer = await network.send(
    register(endpoint, 'of a client a person logs in with', {
      redirect_uris: [redirectUri],
      application_type: 'native',
      token_endpoint_auth_method: method,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      ...keyMembers(key),
    }),
  );
  return clientOf(answer, { method, key, redirectUris: [redirectUri] });
}

const METHODS = ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'];

/** Without proof where that is offered, or was taken; else the first method there is. */
export function loginMethod({ metadata, registerPublic }: Facts): string {
  const listed = strings(metadata, 'token_endpoint_auth_methods_supported');
  if (listed === undefined || registerPublic?.status === 201) return 'none';
  return METHODS.find((method) => listed.includes(method)) ?? 'none';
}

/** The known clients a person can log in with on this machine (RFC 8252 §7.3). */
export function knownLoginClients({ known }: Context): readonly Client[] {
  return known.filter(({ machine, redirectUris }) => !machine && loopbackOf(redirectUris));
}

/** The loopback redirect among these. */
export function loopbackOf(redirectUris: readonly string[]): string | undefined {
  return redirectUris.find((uri) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(uri));
}
