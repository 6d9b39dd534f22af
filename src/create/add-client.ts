import type { ClientTypeId } from '../clients/client-types.js';

/** What stands after `client add` in a generated project for a client of this kind; unknown parts in capitals. */
export function addClient(
  kind: ClientTypeId,
  name = 'NAME',
  redirectUris: readonly string[] = ['REDIRECT_URI'],
): string {
  const uris = kind === 'machine' ? [] : redirectUris;
  const key = kind === 'private_key_jwt' ? ['key=FILE'] : [];
  return [kind, name, ...uris, ...key].join(' ');
}
