import type { Client } from 'oidc-provider';
import { isLoopback } from '../../loopback.js';

/**
 * Whether nothing about this request can prove which client it comes from: any program on a
 * machine can listen on its loopback or claim a private-use scheme, and a metadata document says
 * the same to all of them. Such a client is never approved in silence (OAuth 2.1 §7.3, MCP
 * "Localhost Redirect URI Risks"). An https redirect proves the client by its host, a secret or a
 * key that was registered here by itself.
 */
export function isUnprovable(client: Client, redirectUri: unknown): boolean {
  if (isRemote(redirectUri)) return false;
  return client.clientAuthMethod === 'none' || isMetadataDocument(client.clientId);
}

/** Whether the client is known by a Client ID Metadata Document, so that its id is a URL. */
export function isMetadataDocument(clientId: string): boolean {
  return clientId.startsWith('https://');
}

/** Whether the answer leaves this machine for a host that a certificate stands for. */
export function isRemote(redirectUri: unknown): boolean {
  if (typeof redirectUri !== 'string' || !URL.canParse(redirectUri)) return false;
  return new URL(redirectUri).protocol === 'https:' && !isLoopback(redirectUri);
}
