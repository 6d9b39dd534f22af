import type { Topic } from './topic.js';
import { corsDocuments } from './metadata/cors-documents.js';
import { corsMetadata } from './metadata/cors-metadata.js';
import { corsWithoutCredentials } from './metadata/cors-without-credentials.js';
import { discoveryPlacesClean } from './metadata/discovery-places-clean.js';
import { documentsUtf8 } from './metadata/documents-utf8.js';
import { dpopAlgsAsymmetric } from './metadata/dpop-algs-asymmetric.js';
import { endpointsSecure } from './metadata/endpoints-secure.js';
import { grantProfilesHaveGrant } from './metadata/grant-profiles-have-grant.js';
import { grantTypesListed } from './metadata/grant-types-listed.js';
import { hostNotEchoed } from './metadata/host-not-echoed.js';
import { introspectionAuthMethods } from './metadata/introspection-auth-methods.js';
import { issAdvertised } from './metadata/iss-advertised.js';
import { issuerForm } from './metadata/issuer-form.js';
import { issuerIdentical } from './metadata/issuer-identical.js';
import { issuerWithoutSlash } from './metadata/issuer-without-slash.js';
import { jwksPublic } from './metadata/jwks-public.js';
import { jwksServed } from './metadata/jwks-served.js';
import { metadataContentType } from './metadata/metadata-content-type.js';
import { metadataDocumentsAgree } from './metadata/metadata-documents-agree.js';
import { metadataDocumentsNeedNone } from './metadata/metadata-documents-need-none.js';
import { metadataFound } from './metadata/metadata-found.js';
import { metadataNoEmptyLists } from './metadata/metadata-no-empty-lists.js';
import { metadataNoNulls } from './metadata/metadata-no-nulls.js';
import { metadataOauthForm } from './metadata/metadata-oauth-form.js';
import { metadataRequiredMembers } from './metadata/metadata-required-members.js';
import { metadataTypes } from './metadata/metadata-types.js';
import { noLegacyGrants } from './metadata/no-legacy-grants.js';
import { offlineAccessAdvertised } from './metadata/offline-access-advertised.js';
import { openidComplete } from './metadata/openid-complete.js';
import { pkcePlainNotAdvertised } from './metadata/pkce-plain-not-advertised.js';
import { pkceS256Advertised } from './metadata/pkce-s256-advertised.js';
import { registrationWayOpen } from './metadata/registration-way-open.js';
import { responseModesListed } from './metadata/response-modes-listed.js';
import { responseTypesCodeOnly } from './metadata/response-types-code-only.js';
import { revocationAuthMethods } from './metadata/revocation-auth-methods.js';
import { sameForEveryAgent } from './metadata/same-for-every-agent.js';
import { serverScopesListed } from './metadata/server-scopes-listed.js';
import { signingAlgsListed } from './metadata/signing-algs-listed.js';
import { signingAlgsRs256 } from './metadata/signing-algs-rs256.js';
import { strayWellKnown } from './metadata/stray-well-known.js';
import { tokenAuthMethodsListed } from './metadata/token-auth-methods-listed.js';
import { tokenAuthMethodsOrder } from './metadata/token-auth-methods-order.js';

export const metadata: Topic = {
  id: 'metadata',
  title: 'The authorization server describes itself',
  rules: [
    corsDocuments,
    corsMetadata,
    corsWithoutCredentials,
    discoveryPlacesClean,
    documentsUtf8,
    dpopAlgsAsymmetric,
    endpointsSecure,
    grantProfilesHaveGrant,
    grantTypesListed,
    hostNotEchoed,
    introspectionAuthMethods,
    issAdvertised,
    issuerForm,
    issuerIdentical,
    issuerWithoutSlash,
    jwksPublic,
    jwksServed,
    metadataContentType,
    metadataDocumentsAgree,
    metadataDocumentsNeedNone,
    metadataFound,
    metadataNoEmptyLists,
    metadataNoNulls,
    metadataOauthForm,
    metadataRequiredMembers,
    metadataTypes,
    noLegacyGrants,
    offlineAccessAdvertised,
    openidComplete,
    pkcePlainNotAdvertised,
    pkceS256Advertised,
    registrationWayOpen,
    responseModesListed,
    responseTypesCodeOnly,
    revocationAuthMethods,
    sameForEveryAgent,
    serverScopesListed,
    signingAlgsListed,
    signingAlgsRs256,
    strayWellKnown,
    tokenAuthMethodsListed,
    tokenAuthMethodsOrder,
  ],
};
