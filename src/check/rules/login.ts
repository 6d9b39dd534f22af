import { noPeople, noRefresh } from '../facts/not-offered.js';
import type { Topic } from './topic.js';
import { whereOffered } from './where-offered.js';
import { codeNeedsVerifier } from './login/code-needs-verifier.js';
import { codeOnce } from './login/code-once.js';
import { codeOwnClient } from './login/code-own-client.js';
import { codeOwnRedirect } from './login/code-own-redirect.js';
import { codeRightVerifier } from './login/code-right-verifier.js';
import { codeUnguessable } from './login/code-unguessable.js';
import { loginIssReturned } from './login/login-iss-returned.js';
import { loginMethodAdvertised } from './login/login-method-advertised.js';
import { loginStateReturned } from './login/login-state-returned.js';
import { offlineAccessHonoured } from './login/offline-access-honoured.js';
import { proofChecked } from './login/proof-checked.js';
import { refreshGrace } from './login/refresh-grace.js';
import { refreshNotWider } from './login/refresh-not-wider.js';
import { refreshOwnClient } from './login/refresh-own-client.js';
import { refreshRotated } from './login/refresh-rotated.js';
import { refreshOwnResource } from './login/refresh-own-resource.js';
import { refreshWorks } from './login/refresh-works.js';
import { revokedRefreshDead } from './login/revoked-refresh-dead.js';
import { sessionNeedsToken } from './login/session-needs-token.js';
import { tokenAccepted } from './login/token-accepted.js';
import { tokenAnswerShape } from './login/token-answer-shape.js';
import { tokenAudience } from './login/token-audience.js';
import { tokenClaims } from './login/token-claims.js';
import { tokenLifetime } from './login/token-lifetime.js';
import { tokenNotInAddress } from './login/token-not-in-address.js';
import { tokenSchemeCase } from './login/token-scheme-case.js';
import { tokenScopeNotWider } from './login/token-scope-not-wider.js';
import { tokenTampered } from './login/token-tampered.js';

export const login: Topic = {
  id: 'login',
  title: 'The person comes back, and the tokens work',
  rules: [
    ...whereOffered(noPeople, [
      loginStateReturned,
      loginIssReturned,
      codeNeedsVerifier,
      codeRightVerifier,
      codeOwnClient,
      codeOwnRedirect,
      codeOnce,
      codeUnguessable,
      loginMethodAdvertised,
      tokenScopeNotWider,
      offlineAccessHonoured,
    ]),
    proofChecked,
    tokenAnswerShape,
    tokenLifetime,
    tokenAccepted,
    sessionNeedsToken,
    tokenSchemeCase,
    tokenTampered,
    tokenNotInAddress,
    tokenAudience,
    tokenClaims,
    ...whereOffered(noRefresh, [
      refreshWorks,
      refreshGrace,
      refreshNotWider,
      refreshOwnClient,
      refreshOwnResource,
      refreshRotated,
      revokedRefreshDead,
    ]),
  ],
};
