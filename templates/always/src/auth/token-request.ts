import { randomUUID } from 'node:crypto';
import Provider, { type Client, type UnknownObject } from 'oidc-provider';
import { canonicalResource } from './resource.js';

/**
 * Reads a token request as clients write it: without a `redirect_uri`, which OAuth 2.1 §10.2 has no
 * more, and with `resource` spelled differently from before. The engine compares both with what it
 * finds for the code or refresh token, so this happens as it is found.
 */
export function readTokenRequests(provider: Provider): void {
  const findClient = provider.Client.find.bind(provider.Client);
  Object.assign(provider.Client, {
    find: (clientId: string) => {
      const found = findClient(clientId);
      const params = Provider.ctx?.oidc.params ?? {};
      if (params['grant_type'] === 'authorization_code') params['redirect_uri'] ??= AS_FOR_THE_CODE;
      // A machine that names no scope gets what its owner allowed it (OAuth 2.1 §1.4.1).
      const isOpen = params['grant_type'] === 'client_credentials' && params['scope'] === undefined;
      return isOpen ? found.then((client) => withItsScope(params, client)) : found;
    },
  });
  for (const model of [provider.AuthorizationCode, provider.RefreshToken]) {
    const find = model.find.bind(model);
    Object.assign(model, {
      find: async (...args: Parameters<typeof find>) => {
        const found = await find(...args);
        if (found) adapt(found);
        return found;
      },
    });
  }
}

/** Stands where the engine insists on something, until it is known what has to be there. No client can send it. */
const AS_FOR_THE_CODE = `urn:uuid:${randomUUID()}`;

function withItsScope(params: UnknownObject, client: Client | undefined): Client | undefined {
  params['scope'] = client?.scope;
  return client;
}

function adapt(found: { readonly redirectUri?: string | undefined }): void {
  const params = Provider.ctx?.oidc.params;
  if (params === undefined) return;
  if (params['redirect_uri'] === AS_FOR_THE_CODE) params['redirect_uri'] = found.redirectUri;
  const { resource } = params;
  if (typeof resource === 'string') params['resource'] = canonicalResource(resource) ?? resource;
}
