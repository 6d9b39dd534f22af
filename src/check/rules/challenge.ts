import type { Topic } from './topic.js';
import { answersInBounds } from './challenge/answers-in-bounds.js';
import { challengeAscii } from './challenge/challenge-ascii.js';
import { challengeComesFirst } from './challenge/challenge-comes-first.js';
import { challengeInvalidToken } from './challenge/challenge-invalid-token.js';
import { challengeMetadataResolves } from './challenge/challenge-metadata-resolves.js';
import { challengeNamesMetadata } from './challenge/challenge-names-metadata.js';
import { challengeOnEveryMethod } from './challenge/challenge-on-every-method.js';
import { challengeScope } from './challenge/challenge-scope.js';
import { challengeWithoutError } from './challenge/challenge-without-error.js';
import { corsMcp } from './challenge/cors-mcp.js';
import { endpointNotAtRoot } from './challenge/endpoint-not-at-root.js';
import { foreignHostRefused } from './challenge/foreign-host-refused.js';
import { foreignOriginRefused } from './challenge/foreign-origin-refused.js';
import { forgedTokenRefused } from './challenge/forged-token-refused.js';
import { listensOnLoopback } from './challenge/listens-on-loopback.js';
import { malformedAuthorization } from './challenge/malformed-authorization.js';
import { noSlashRedirect } from './challenge/no-slash-redirect.js';
import { ownOriginAccepted } from './challenge/own-origin-accepted.js';

export const challenge: Topic = {
  id: 'challenge',
  title: 'The MCP endpoint asks for a token',
  rules: [
    answersInBounds,
    challengeAscii,
    challengeComesFirst,
    challengeInvalidToken,
    challengeMetadataResolves,
    challengeNamesMetadata,
    challengeOnEveryMethod,
    challengeScope,
    challengeWithoutError,
    corsMcp,
    endpointNotAtRoot,
    foreignHostRefused,
    foreignOriginRefused,
    forgedTokenRefused,
    listensOnLoopback,
    malformedAuthorization,
    noSlashRedirect,
    ownOriginAccepted,
  ],
};
