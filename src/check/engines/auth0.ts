import { text } from '../facts/answer.js';
import type { Engine } from './engine.js';
import { hasPaths } from './endpoint-path.js';

/** Auth0: names as in its dashboard and its guides for MCP. */
export const auth0: Engine = {
  recognise: (metadata) => {
    if (/\.auth0\.com\/?$/.test(text(metadata, 'issuer') ?? '')) return 'its issuer';
    const challenge = text(metadata, 'mfa_challenge_endpoint') !== undefined;
    return challenge &&
      hasPaths(metadata, { token: '/oauth/token', mfa_challenge: '/mfa/challenge' })
      ? 'its endpoint /mfa/challenge'
      : undefined;
  },
  settings: [
    {
      rules: ['registration-way-open', 'registration-answers'],
      change: 'Dashboard > Settings > Advanced: Dynamic Client Registration (DCR).',
    },
    {
      rules: ['authorize-starts', 'authorize-asks-a-person'],
      change:
        'Dashboard > Authentication > your connection > Settings: Promote Connection to Domain Level, so that registered clients can use it.',
    },
    {
      rules: ['iss-advertised', 'authorize-errors-carry-iss', 'login-iss-returned'],
      change: 'Dashboard > Settings > Advanced: Include Issuer in Authorization Responses.',
    },
    {
      rules: [
        'authorize-foreign-resource',
        'authorize-without-resource',
        'token-audience',
        'refresh-own-resource',
      ],
      change:
        'Dashboard > Settings > Advanced: Resource Parameter Compatibility Profile; the Identifier of the API is the URL of the MCP endpoint.',
    },
    {
      rules: ['refresh-works'],
      change: 'Dashboard > Applications > APIs > your API > Settings: Allow Offline Access.',
    },
  ],
};
