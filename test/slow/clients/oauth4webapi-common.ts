import * as oauth from 'oauth4webapi';
import type { Identity } from './app.js';
import type { AuthMethod } from './method.js';

/** A server on loopback has no TLS. */
export const insecure = { [oauth.allowInsecureRequests]: true } as const;

/** How a client proves itself, in the words of this library. */
export function proof(method: AuthMethod, { secret = '', keys }: Identity): oauth.ClientAuth {
  switch (method) {
    case 'none':
      return oauth.None();
    case 'client_secret_basic':
      return oauth.ClientSecretBasic(secret);
    case 'client_secret_post':
      return oauth.ClientSecretPost(secret);
    case 'private_key_jwt':
      return oauth.PrivateKeyJwt(keys.signer);
  }
}

/** From the resource to the server that protects it (RFC 9728 §3, RFC 8414 §3). */
export async function discover(resource: string): Promise<oauth.AuthorizationServer> {
  const url = new URL(resource);
  const answer = await oauth.resourceDiscoveryRequest(url, insecure);
  const { authorization_servers: servers } = await oauth.processResourceDiscoveryResponse(
    url,
    answer,
  );
  const issuer = new URL(servers?.[0] ?? '');
  const metadata = await oauth.discoveryRequest(issuer, { ...insecure, algorithm: 'oauth2' });
  return oauth.processDiscoveryResponse(issuer, metadata);
}

/** Calls the tool as clients of 2025-11-25 do, without a session. */
export async function whoamiWith(resource: string, token: string): Promise<string> {
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2025-11-25',
  });
  const params = { name: 'whoami', arguments: {} };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  const given = [token, 'POST', new URL(resource), headers, body] as const;
  const response = await oauth.protectedResourceRequest(...given, insecure);
  return response.text();
}
