import type { Topic } from './topic.js';
import { offlineAccessOnlyAtServer } from './resource/offline-access-only-at-server.js';
import { resourceAuthorizationServers } from './resource/resource-authorization-servers.js';
import { resourceBearerHeader } from './resource/resource-bearer-header.js';
import { resourceIdentifier } from './resource/resource-identifier.js';
import { resourceMetadataClean } from './resource/resource-metadata-clean.js';
import { resourceMetadataServed } from './resource/resource-metadata-served.js';
import { resourceRootHonest } from './resource/resource-root-honest.js';
import { resourceScopesGrantable } from './resource/resource-scopes-grantable.js';
import { resourceScopesListed } from './resource/resource-scopes-listed.js';
import { resourceSecure } from './resource/resource-secure.js';

export const resource: Topic = {
  id: 'resource',
  title: 'The resource names its authorization server',
  rules: [
    offlineAccessOnlyAtServer,
    resourceAuthorizationServers,
    resourceBearerHeader,
    resourceIdentifier,
    resourceMetadataClean,
    resourceMetadataServed,
    resourceRootHonest,
    resourceScopesGrantable,
    resourceScopesListed,
    resourceSecure,
  ],
};
