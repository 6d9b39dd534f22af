import { noRefresh, noRevocation } from '../facts/not-offered.js';
import type { Topic } from './topic.js';
import { whereOffered } from './where-offered.js';
import { corsRevocation } from './revocation/cors-revocation.js';
import { introspectionAuthenticated } from './revocation/introspection-authenticated.js';
import { introspectionComplete } from './revocation/introspection-complete.js';
import { introspectionUnknownInactive } from './revocation/introspection-unknown-inactive.js';
import { revocationMethodsAccepted } from './revocation/revocation-methods-accepted.js';
import { revocationMethodsComplete } from './revocation/revocation-methods-complete.js';
import { revocationMissingToken } from './revocation/revocation-missing-token.js';
import { revocationOwnClient } from './revocation/revocation-own-client.js';
import { revocationUnknownToken } from './revocation/revocation-unknown-token.js';
import { revocationWrongCredentials } from './revocation/revocation-wrong-credentials.js';

export const revocation: Topic = {
  id: 'revocation',
  title: 'The client gives tokens back',
  rules: [
    corsRevocation,
    introspectionAuthenticated,
    introspectionComplete,
    introspectionUnknownInactive,
    revocationMethodsAccepted,
    revocationMethodsComplete,
    revocationMissingToken,
    revocationUnknownToken,
    ...whereOffered(noRevocation, [
      ...whereOffered(noRefresh, [revocationOwnClient]),
      revocationWrongCredentials,
    ]),
  ],
};
