import {
  Client,
  ClientCredentialsProvider,
  createPrivateKeyJwtAuth,
  PrivateKeyJwtProvider,
  StreamableHTTPClientTransport,
  UnauthorizedError,
  type OAuthClientProvider,
} from '@modelcontextprotocol/client';
import type { Library } from './app.js';
import { machineOf } from './sdk-machine.js';
import { SdkApp, type Sdk } from './sdk-app.js';

const sdk: Sdk = {
  whoami: async (resource, provider) => {
    const client = new Client({ name: 'sdk-v2', version: '1' });
    await client.connect(transport(resource, provider));
    try {
      return JSON.stringify(await client.callTool({ name: 'whoami' }));
    } finally {
      await client.close();
    }
  },
  isUnauthorized: (error) => error instanceof UnauthorizedError,
  finish: (resource, provider, answer) =>
    transport(resource, provider).finishAuth(answer.searchParams),
  privateKeyJwt: createPrivateKeyJwtAuth,
};

function transport(resource: string, provider: unknown): StreamableHTTPClientTransport {
  const authProvider = provider as OAuthClientProvider;
  return new StreamableHTTPClientTransport(new URL(resource), { authProvider });
}

/** `@modelcontextprotocol/client`. */
export const sdkV2: Library = {
  app: (resource, identity) => new SdkApp(sdk, resource, identity),
  machine: machineOf(sdk, { ClientCredentialsProvider, PrivateKeyJwtProvider }),
};
