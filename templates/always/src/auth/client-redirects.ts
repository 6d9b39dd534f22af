import { OwnerProblem } from '../owner-problem.js';
import type { Entry } from '../store.js';
import { redirectUriFault } from './redirect-uri.js';
import { registrationOf } from './registration-of.js';

/**
 * What a client that people log in to is registered with for these redirect URIs. One without any
 * may ask for nothing until it has its first: some services show theirs once they know their id.
 *
 * @throws {OwnerProblem} when one of them may not be redirected to.
 */
export function redirectMembers(uris: readonly string[]) {
  for (const uri of uris) {
    const fault = redirectUriFault(uri);
    if (fault)
      throw new OwnerProblem(
        `The redirect URI ${uri} ${fault}.`,
        'Use the one the client documents; the schemes of apps are in src/auth/client-types.ts.',
      );
  }
  const web = uris.every((uri) => uri.startsWith('https://'));
  return {
    redirect_uris: [...uris],
    response_types: uris.length === 0 ? [] : ['code'],
    application_type: web ? 'web' : 'native',
  };
}

/**
 * The entry of a pre-registered client with these redirect URIs instead of those it had.
 *
 * @throws {OwnerProblem} when it can have none, or has a registration of its own to say them in.
 */
export function withRedirects(client: Entry, uris: readonly string[]): Entry {
  const { key: clientId, value } = client;
  if (isMachine(client)) throw redirectedNowhere();
  if (registrationOf({ clientId, clientIdIssuedAt: value['client_id_issued_at'] }) === 'dynamic') {
    throw new OwnerProblem(
      `The client ${clientId} registered itself, and its redirect URIs with it.`,
      `Let it register again: npm run client remove ${clientId}`,
    );
  }
  return { ...client, value: { ...value, ...redirectMembers(uris) } };
}

/** Where a client may be redirected to. */
export function redirectUrisOf({ value }: Entry): readonly string[] {
  return (value['redirect_uris'] ?? []) as string[];
}

/** Whether it gets tokens for itself, without a person. */
export function isMachine({ value: { grant_types: grants } }: Entry): boolean {
  return !Array.isArray(grants) || !grants.includes('authorization_code');
}

export function redirectedNowhere(): OwnerProblem {
  return new OwnerProblem('A machine is redirected nowhere.', 'Leave the redirect URIs out.');
}
