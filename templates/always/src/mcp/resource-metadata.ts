import type { Config } from '../config.js';
import { RESOURCE_SCOPES } from '../auth/scopes.js';
import { serverInfo } from './server-info.js';

/** Where the document below is found: the path of the resource, inserted (RFC 9728 §3.1). */
export function resourceMetadataUrl(config: Pick<Config, 'resource'>): string {
  const { origin, pathname } = new URL(config.resource);
  return `${origin}/.well-known/oauth-protected-resource${pathname}`;
}

/**
 * What a client has to know to get a token for /mcp (RFC 9728 §2). `offline_access` is no scope of
 * the resource, so it is left out: the authorization server offers it.
 */
export function protectedResourceMetadata(config: Pick<Config, 'issuer' | 'resource'>) {
  return {
    resource: config.resource,
    // The issuer as it is written in the settings: clients compare it byte by byte (RFC 8414 §3.3).
    authorization_servers: [config.issuer],
    scopes_supported: [...RESOURCE_SCOPES],
    bearer_methods_supported: ['header'],
    resource_name: serverInfo.name,
  };
}
