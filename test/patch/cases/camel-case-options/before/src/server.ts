import { FastMCP } from 'fastmcp';

const base = process.env.BASE_URL;

export const server = new FastMCP({
  oauth: {
    authorizationServer: {
      issuer: base,
      authorizationEndpoint: `${base}/authorize`,
      tokenEndpoint: `${base}/token`,
      responseTypesSupported: ['code'],
      tokenEndpointAuthMethodsSupported: [
        'client_secret_basic',
        'client_secret_post'
      ],
    },
  },
});
