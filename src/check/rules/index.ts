import type { Rule } from '../rule.js';
import { advertisedMethodsAccepted } from './advertised-methods-accepted.js';
import { answersInBounds } from './answers-in-bounds.js';
import { assertionAudience } from './assertion-audience.js';
import { assertionExpired } from './assertion-expired.js';
import { assertionHmac } from './assertion-hmac.js';
import { assertionReplayed } from './assertion-replayed.js';
import { assertionSubject } from './assertion-subject.js';
import { assertionUnsigned } from './assertion-unsigned.js';
import { authorizeAbsentMethodIsPlain } from './authorize-absent-method-is-plain.js';
import { authorizeChallengeLength } from './authorize-challenge-length.js';
import { authorizeCodeOnly } from './authorize-code-only.js';
import { authorizeErrorsCarryIss } from './authorize-errors-carry-iss.js';
import { authorizeErrorsCarryState } from './authorize-errors-carry-state.js';
import { authorizeExtraParameters } from './authorize-extra-parameters.js';
import { authorizeForeignResource } from './authorize-foreign-resource.js';
import { authorizeIdempotent } from './authorize-idempotent.js';
import { authorizeNeedsResponseType } from './authorize-needs-response-type.js';
import { authorizeRefusesPlain } from './authorize-refuses-plain.js';
import { authorizeRepeatedParameter } from './authorize-repeated-parameter.js';
import { authorizeRequiresPkceAlways } from './authorize-requires-pkce-always.js';
import { authorizeRequiresPkce } from './authorize-requires-pkce.js';
import { authorizeResourceCase } from './authorize-resource-case.js';
import { authorizeResourceFragment } from './authorize-resource-fragment.js';
import { authorizeResourceSlash } from './authorize-resource-slash.js';
import { authorizeScopeErrors } from './authorize-scope-errors.js';
import { authorizeStarts } from './authorize-starts.js';
import { authorizeUnknownScopesDropped } from './authorize-unknown-scopes-dropped.js';
import { authorizeWithoutResource } from './authorize-without-resource.js';
import { authorizeWithoutState } from './authorize-without-state.js';
import { basicWithOtherId } from './basic-with-other-id.js';
import { basicWithSameId } from './basic-with-same-id.js';
import { challengeAscii } from './challenge-ascii.js';
import { challengeInvalidToken } from './challenge-invalid-token.js';
import { challengeMetadataResolves } from './challenge-metadata-resolves.js';
import { challengeNamesMetadata } from './challenge-names-metadata.js';
import { challengeOnEveryMethod } from './challenge-on-every-method.js';
import { challengeScope } from './challenge-scope.js';
import { challengeWithoutError } from './challenge-without-error.js';
import { clientDocumentsWork } from './client-documents-work.js';
import { clientUrlSyntax } from './client-url-syntax.js';
import { corsDocuments } from './cors-documents.js';
import { corsMcp } from './cors-mcp.js';
import { corsMetadata } from './cors-metadata.js';
import { corsNotAtAuthorize } from './cors-not-at-authorize.js';
import { corsRegistration } from './cors-registration.js';
import { corsRevocation } from './cors-revocation.js';
import { corsToken } from './cors-token.js';
import { corsWithoutCredentials } from './cors-without-credentials.js';
import { discoveryPlacesClean } from './discovery-places-clean.js';
import { documentsUtf8 } from './documents-utf8.js';
import { emptySecretIsAbsent } from './empty-secret-is-absent.js';
import { endpointNotAtRoot } from './endpoint-not-at-root.js';
import { endpointsSecure } from './endpoints-secure.js';
import { errorPageNotFramed } from './error-page-not-framed.js';
import { failedBasicChallenged } from './failed-basic-challenged.js';
import { foreignHostRefused } from './foreign-host-refused.js';
import { foreignOriginRefused } from './foreign-origin-refused.js';
import { grantTypesListed } from './grant-types-listed.js';
import { hostNotEchoed } from './host-not-echoed.js';
import { introspectionAuthMethods } from './introspection-auth-methods.js';
import { introspectionAuthenticated } from './introspection-authenticated.js';
import { issAdvertised } from './iss-advertised.js';
import { issuerForm } from './issuer-form.js';
import { issuerIdentical } from './issuer-identical.js';
import { issuerWithoutSlash } from './issuer-without-slash.js';
import { jwksPublic } from './jwks-public.js';
import { jwksServed } from './jwks-served.js';
import { loginCookies } from './login-cookies.js';
import { loginNotCached } from './login-not-cached.js';
import { loginPageWithoutFormAction } from './login-page-without-form-action.js';
import { loopbackAnyPortInferred } from './loopback-any-port-inferred.js';
import { loopbackAnyPortRegistered } from './loopback-any-port-registered.js';
import { loopbackAnyPort } from './loopback-any-port.js';
import { malformedAuthorization } from './malformed-authorization.js';
import { metadataContentType } from './metadata-content-type.js';
import { metadataDocumentsAgree } from './metadata-documents-agree.js';
import { metadataDocumentsNeedNone } from './metadata-documents-need-none.js';
import { metadataFound } from './metadata-found.js';
import { metadataNoEmptyLists } from './metadata-no-empty-lists.js';
import { metadataNoNulls } from './metadata-no-nulls.js';
import { metadataOauthForm } from './metadata-oauth-form.js';
import { metadataRequiredMembers } from './metadata-required-members.js';
import { metadataTypes } from './metadata-types.js';
import { missingCredentialsRefused } from './missing-credentials-refused.js';
import { noLegacyGrants } from './no-legacy-grants.js';
import { noRedirectBeforeLogin } from './no-redirect-before-login.js';
import { noSlashRedirect } from './no-slash-redirect.js';
import { offlineAccessAdvertised } from './offline-access-advertised.js';
import { offlineAccessOnlyAtServer } from './offline-access-only-at-server.js';
import { openidComplete } from './openid-complete.js';
import { ownOriginAccepted } from './own-origin-accepted.js';
import { pkcePlainNotAdvertised } from './pkce-plain-not-advertised.js';
import { pkceS256Advertised } from './pkce-s256-advertised.js';
import { publicSecretRefused } from './public-secret-refused.js';
import { querySecretIgnored } from './query-secret-ignored.js';
import { redirectExact } from './redirect-exact.js';
import { redirectRepeated } from './redirect-repeated.js';
import { registrationAcceptsAdvertised } from './registration-accepts-advertised.js';
import { registrationAlias } from './registration-alias.js';
import { registrationAnswers } from './registration-answers.js';
import { registrationBadRedirects } from './registration-bad-redirects.js';
import { registrationBounded } from './registration-bounded.js';
import { registrationCodeOnly } from './registration-code-only.js';
import { registrationComplete } from './registration-complete.js';
import { registrationDefaultMethod } from './registration-default-method.js';
import { registrationDropsUnknownGrants } from './registration-drops-unknown-grants.js';
import { registrationEmptyMembers } from './registration-empty-members.js';
import { registrationErrors } from './registration-errors.js';
import { registrationExtraMembers } from './registration-extra-members.js';
import { registrationIdentifiers } from './registration-identifiers.js';
import { registrationLoopback } from './registration-loopback.js';
import { registrationManagement } from './registration-management.js';
import { registrationMixedRedirects } from './registration-mixed-redirects.js';
import { registrationNoImplicit } from './registration-no-implicit.js';
import { registrationNoMachineGrant } from './registration-no-machine-grant.js';
import { registrationNoNulls } from './registration-no-nulls.js';
import { registrationNotCached } from './registration-not-cached.js';
import { registrationOneKeySet } from './registration-one-key-set.js';
import { registrationPublicWithoutSecret } from './registration-public-without-secret.js';
import { registrationRefusesUnadvertised } from './registration-refuses-unadvertised.js';
import { registrationScopeAdvisory } from './registration-scope-advisory.js';
import { registrationSecretAlphabet } from './registration-secret-alphabet.js';
import { registrationSecretComplete } from './registration-secret-complete.js';
import { registrationStatesMethod } from './registration-states-method.js';
import { registrationWayOpen } from './registration-way-open.js';
import { resourceAuthorizationServers } from './resource-authorization-servers.js';
import { resourceBearerHeader } from './resource-bearer-header.js';
import { resourceIdentifier } from './resource-identifier.js';
import { resourceMetadataClean } from './resource-metadata-clean.js';
import { resourceMetadataServed } from './resource-metadata-served.js';
import { resourceRootHonest } from './resource-root-honest.js';
import { resourceScopesGrantable } from './resource-scopes-grantable.js';
import { resourceScopesListed } from './resource-scopes-listed.js';
import { resourceSecure } from './resource-secure.js';
import { responseModesListed } from './response-modes-listed.js';
import { responseTypesCodeOnly } from './response-types-code-only.js';
import { revocationAuthMethods } from './revocation-auth-methods.js';
import { revocationMethodsAccepted } from './revocation-methods-accepted.js';
import { revocationMethodsComplete } from './revocation-methods-complete.js';
import { revocationMissingToken } from './revocation-missing-token.js';
import { revocationUnknownToken } from './revocation-unknown-token.js';
import { revocationWrongCredentials } from './revocation-wrong-credentials.js';
import { sameForEveryAgent } from './same-for-every-agent.js';
import { secretInHeaderOrBody } from './secret-in-header-or-body.js';
import { serverScopesListed } from './server-scopes-listed.js';
import { signingAlgsListed } from './signing-algs-listed.js';
import { signingAlgsRs256 } from './signing-algs-rs256.js';
import { strayWellKnown } from './stray-well-known.js';
import { tokenAuthMethodsListed } from './token-auth-methods-listed.js';
import { tokenAuthMethodsOrder } from './token-auth-methods-order.js';
import { tokenByPostOnly } from './token-by-post-only.js';
import { tokenErrorsJson } from './token-errors-json.js';
import { tokenExtraParameter } from './token-extra-parameter.js';
import { tokenFormOnly } from './token-form-only.js';
import { tokenGrantErrors } from './token-grant-errors.js';
import { tokenMachineNeedsSecret } from './token-machine-needs-secret.js';
import { tokenNeedsClient } from './token-needs-client.js';
import { tokenNoPasswordGrant } from './token-no-password-grant.js';
import { tokenNotCached } from './token-not-cached.js';
import { tokenRepeatedParameter } from './token-repeated-parameter.js';
import { tokenUnknownClientStatus } from './token-unknown-client-status.js';
import { tokenUnknownClient } from './token-unknown-client.js';
import { tokenUnknownLikeWrong } from './token-unknown-like-wrong.js';
import { tokenUnknownRefresh } from './token-unknown-refresh.js';
import { twoMethodsRefused } from './two-methods-refused.js';
import { unadvertisedMethodsRefused } from './unadvertised-methods-refused.js';
import { unknownClientInert } from './unknown-client-inert.js';
import { unknownClientStatus } from './unknown-client-status.js';
import { unknownClientStays } from './unknown-client-stays.js';
import { wrongCredentialsRefused } from './wrong-credentials-refused.js';

/** Every rule of the check. A new rule is its file, its line here, and its three servers. */
export const RULES: readonly Rule[] = [
  advertisedMethodsAccepted,
  answersInBounds,
  assertionAudience,
  assertionExpired,
  assertionHmac,
  assertionReplayed,
  assertionSubject,
  assertionUnsigned,
  authorizeAbsentMethodIsPlain,
  authorizeChallengeLength,
  authorizeCodeOnly,
  authorizeErrorsCarryIss,
  authorizeErrorsCarryState,
  authorizeExtraParameters,
  authorizeForeignResource,
  authorizeIdempotent,
  authorizeNeedsResponseType,
  authorizeRefusesPlain,
  authorizeRepeatedParameter,
  authorizeRequiresPkceAlways,
  authorizeRequiresPkce,
  authorizeResourceCase,
  authorizeResourceFragment,
  authorizeResourceSlash,
  authorizeScopeErrors,
  authorizeStarts,
  authorizeUnknownScopesDropped,
  authorizeWithoutResource,
  authorizeWithoutState,
  basicWithOtherId,
  basicWithSameId,
  challengeAscii,
  challengeInvalidToken,
  challengeMetadataResolves,
  challengeNamesMetadata,
  challengeOnEveryMethod,
  challengeScope,
  challengeWithoutError,
  clientDocumentsWork,
  clientUrlSyntax,
  corsDocuments,
  corsMcp,
  corsMetadata,
  corsNotAtAuthorize,
  corsRegistration,
  corsRevocation,
  corsToken,
  corsWithoutCredentials,
  discoveryPlacesClean,
  documentsUtf8,
  emptySecretIsAbsent,
  endpointNotAtRoot,
  endpointsSecure,
  errorPageNotFramed,
  failedBasicChallenged,
  foreignHostRefused,
  foreignOriginRefused,
  grantTypesListed,
  hostNotEchoed,
  introspectionAuthMethods,
  introspectionAuthenticated,
  issAdvertised,
  issuerForm,
  issuerIdentical,
  issuerWithoutSlash,
  jwksPublic,
  jwksServed,
  loginCookies,
  loginNotCached,
  loginPageWithoutFormAction,
  loopbackAnyPortInferred,
  loopbackAnyPortRegistered,
  loopbackAnyPort,
  malformedAuthorization,
  metadataContentType,
  metadataDocumentsAgree,
  metadataDocumentsNeedNone,
  metadataFound,
  metadataNoEmptyLists,
  metadataNoNulls,
  metadataOauthForm,
  metadataRequiredMembers,
  metadataTypes,
  missingCredentialsRefused,
  noLegacyGrants,
  noRedirectBeforeLogin,
  noSlashRedirect,
  offlineAccessAdvertised,
  offlineAccessOnlyAtServer,
  openidComplete,
  ownOriginAccepted,
  pkcePlainNotAdvertised,
  pkceS256Advertised,
  publicSecretRefused,
  querySecretIgnored,
  redirectExact,
  redirectRepeated,
  registrationAcceptsAdvertised,
  registrationAlias,
  registrationAnswers,
  registrationBadRedirects,
  registrationBounded,
  registrationCodeOnly,
  registrationComplete,
  registrationDefaultMethod,
  registrationDropsUnknownGrants,
  registrationEmptyMembers,
  registrationErrors,
  registrationExtraMembers,
  registrationIdentifiers,
  registrationLoopback,
  registrationManagement,
  registrationMixedRedirects,
  registrationNoImplicit,
  registrationNoMachineGrant,
  registrationNoNulls,
  registrationNotCached,
  registrationOneKeySet,
  registrationPublicWithoutSecret,
  registrationRefusesUnadvertised,
  registrationScopeAdvisory,
  registrationSecretAlphabet,
  registrationSecretComplete,
  registrationStatesMethod,
  registrationWayOpen,
  resourceAuthorizationServers,
  resourceBearerHeader,
  resourceIdentifier,
  resourceMetadataClean,
  resourceMetadataServed,
  resourceRootHonest,
  resourceScopesGrantable,
  resourceScopesListed,
  resourceSecure,
  responseModesListed,
  responseTypesCodeOnly,
  revocationAuthMethods,
  revocationMethodsAccepted,
  revocationMethodsComplete,
  revocationMissingToken,
  revocationUnknownToken,
  revocationWrongCredentials,
  sameForEveryAgent,
  secretInHeaderOrBody,
  serverScopesListed,
  signingAlgsListed,
  signingAlgsRs256,
  strayWellKnown,
  tokenAuthMethodsListed,
  tokenAuthMethodsOrder,
  tokenByPostOnly,
  tokenErrorsJson,
  tokenExtraParameter,
  tokenFormOnly,
  tokenGrantErrors,
  tokenMachineNeedsSecret,
  tokenNeedsClient,
  tokenNoPasswordGrant,
  tokenNotCached,
  tokenRepeatedParameter,
  tokenUnknownClientStatus,
  tokenUnknownClient,
  tokenUnknownLikeWrong,
  tokenUnknownRefresh,
  twoMethodsRefused,
  unadvertisedMethodsRefused,
  unknownClientInert,
  unknownClientStatus,
  unknownClientStays,
  wrongCredentialsRefused,
];
