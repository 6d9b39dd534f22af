import {
  noConfidentialClients,
  noPeople,
  noPublicClients,
  noRegistration,
  noScopes,
} from '../facts/not-offered.js';
import type { Topic } from './topic.js';
import { whereOffered } from './where-offered.js';
import { authorizeAbsentMethodIsPlain } from './authorization/authorize-absent-method-is-plain.js';
import { authorizeChallengeLength } from './authorization/authorize-challenge-length.js';
import { authorizeCodeOnly } from './authorization/authorize-code-only.js';
import { authorizeErrorsCarryIss } from './authorization/authorize-errors-carry-iss.js';
import { authorizeErrorsCarryState } from './authorization/authorize-errors-carry-state.js';
import { authorizeExtraParameters } from './authorization/authorize-extra-parameters.js';
import { authorizeForeignHost } from './authorization/authorize-foreign-host.js';
import { authorizeForeignResource } from './authorization/authorize-foreign-resource.js';
import { authorizeIdempotent } from './authorization/authorize-idempotent.js';
import { authorizeListedScopes } from './authorization/authorize-listed-scopes.js';
import { authorizeNeedsResponseType } from './authorization/authorize-needs-response-type.js';
import { authorizeRefusesPlain } from './authorization/authorize-refuses-plain.js';
import { authorizeRepeatedParameter } from './authorization/authorize-repeated-parameter.js';
import { authorizeRequiresPkce } from './authorization/authorize-requires-pkce.js';
import { authorizeRequiresPkceAlways } from './authorization/authorize-requires-pkce-always.js';
import { authorizeResourceCase } from './authorization/authorize-resource-case.js';
import { authorizeResourceFragment } from './authorization/authorize-resource-fragment.js';
import { authorizeResourceSlash } from './authorization/authorize-resource-slash.js';
import { authorizeScopeErrors } from './authorization/authorize-scope-errors.js';
import { authorizeStarts } from './authorization/authorize-starts.js';
import { authorizeUnknownScopesDropped } from './authorization/authorize-unknown-scopes-dropped.js';
import { authorizeWithoutResource } from './authorization/authorize-without-resource.js';
import { authorizeWithoutState } from './authorization/authorize-without-state.js';
import { clientUrlSyntax } from './authorization/client-url-syntax.js';
import { corsNotAtAuthorize } from './authorization/cors-not-at-authorize.js';
import { errorPageNotFramed } from './authorization/error-page-not-framed.js';
import { loginCookies } from './authorization/login-cookies.js';
import { loginNotCached } from './authorization/login-not-cached.js';
import { loginPageWithoutFormAction } from './authorization/login-page-without-form-action.js';
import { loginWithoutReferrer } from './authorization/login-without-referrer.js';
import { loopbackAnyPort } from './authorization/loopback-any-port.js';
import { loopbackAnyPortInferred } from './authorization/loopback-any-port-inferred.js';
import { loopbackAnyPortRegistered } from './authorization/loopback-any-port-registered.js';
import { noRedirectBeforeLogin } from './authorization/no-redirect-before-login.js';
import { redirectExact } from './authorization/redirect-exact.js';
import { redirectNeededOfSeveral } from './authorization/redirect-needed-of-several.js';
import { redirectRepeated } from './authorization/redirect-repeated.js';
import { unknownClientInert } from './authorization/unknown-client-inert.js';
import { unknownClientStatus } from './authorization/unknown-client-status.js';
import { unknownClientStays } from './authorization/unknown-client-stays.js';
import { authorizeAsksAPerson } from './authorization/authorize-asks-a-person.js';
import { authorizeNonce } from './authorization/authorize-nonce.js';

export const authorization: Topic = {
  id: 'authorization',
  title: 'A person is asked',
  rules: [
    ...whereOffered(noPeople, [
      authorizeNonce,
      authorizeAsksAPerson,
      authorizeAbsentMethodIsPlain,
      authorizeChallengeLength,
      authorizeCodeOnly,
      authorizeErrorsCarryIss,
      authorizeErrorsCarryState,
      authorizeExtraParameters,
      authorizeForeignHost,
      authorizeForeignResource,
      authorizeIdempotent,
      authorizeNeedsResponseType,
      authorizeRefusesPlain,
      authorizeRepeatedParameter,
      authorizeResourceCase,
      authorizeResourceFragment,
      authorizeResourceSlash,
      authorizeScopeErrors,
      authorizeStarts,
      authorizeUnknownScopesDropped,
      authorizeWithoutResource,
      authorizeWithoutState,
      clientUrlSyntax,
      corsNotAtAuthorize,
      errorPageNotFramed,
      loginCookies,
      loginNotCached,
      loginPageWithoutFormAction,
      loginWithoutReferrer,
      ...whereOffered(noPublicClients, [loopbackAnyPort, loopbackAnyPortRegistered]),
      noRedirectBeforeLogin,
      redirectExact,
      redirectRepeated,
      unknownClientInert,
      unknownClientStatus,
      unknownClientStays,
      ...whereOffered(noPublicClients, [authorizeRequiresPkce]),
      ...whereOffered(noConfidentialClients, [authorizeRequiresPkceAlways]),
      ...whereOffered(noRegistration, [loopbackAnyPortInferred, redirectNeededOfSeveral]),
      ...whereOffered(noScopes, [authorizeListedScopes]),
    ]),
  ],
};
