import * as oauth from 'oauth4webapi';
import { discover, insecure } from '../clients/oauth4webapi-common.js';
import type { Served } from '../served.js';
import type { Site } from './views.js';

/** A server with apps that register themselves as they are needed. */
export function siteOf(served: Served, callback: string): Site {
  const urls = new Map<string, Promise<string>>();
  const authorizeUrl = (name: string, redirectUri = callback) => {
    const url = urls.get(name) ?? askFor(served, name, redirectUri);
    urls.set(name, url);
    return url;
  };
  return { served, authorizeUrl };
}

async function askFor(served: Served, name: string, redirectUri: string): Promise<string> {
  const server = await discover(served.resource);
  const metadata = {
    client_name: name,
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'none',
  };
  const response = await oauth.dynamicClientRegistrationRequest(server, metadata, insecure);
  const client = await oauth.processDynamicClientRegistrationResponse(response);
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: 'code',
    code_challenge: await oauth.calculatePKCECodeChallenge(oauth.generateRandomCodeVerifier()),
    code_challenge_method: 'S256',
    scope: 'mcp:read mcp:write offline_access',
    state: 'state-of-a-test',
  }).toString();
  return url.href;
}
