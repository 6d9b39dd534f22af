import {
  noBasic,
  noMachines,
  noPeople,
  noPost,
  noPublicClients,
  noRefresh,
  noSecrets,
} from '../facts/not-offered.js';
import type { Topic } from './topic.js';
import { whereClientIsFirst } from './where-client-is-first.js';
import { whereOffered } from './where-offered.js';
import { advertisedMethodsAccepted } from './token/advertised-methods-accepted.js';
import { assertionAudience } from './token/assertion-audience.js';
import { assertionExpired } from './token/assertion-expired.js';
import { assertionHmac } from './token/assertion-hmac.js';
import { assertionReplayed } from './token/assertion-replayed.js';
import { assertionSubject } from './token/assertion-subject.js';
import { assertionUnsigned } from './token/assertion-unsigned.js';
import { basicWithOtherId } from './token/basic-with-other-id.js';
import { basicWithSameId } from './token/basic-with-same-id.js';
import { corsToken } from './token/cors-token.js';
import { emptySecretIsAbsent } from './token/empty-secret-is-absent.js';
import { failedBasicChallenged } from './token/failed-basic-challenged.js';
import { jwtBearerProved } from './token/jwt-bearer-proved.js';
import { machineTokenAudience } from './token/machine-token-audience.js';
import { machineTokenSubject } from './token/machine-token-subject.js';
import { machineUnknownScope } from './token/machine-unknown-scope.js';
import { machineWithoutRefresh } from './token/machine-without-refresh.js';
import { missingCredentialsRefused } from './token/missing-credentials-refused.js';
import { publicSecretRefused } from './token/public-secret-refused.js';
import { querySecretIgnored } from './token/query-secret-ignored.js';
import { secretInHeaderOrBody } from './token/secret-in-header-or-body.js';
import { tokenByPostOnly } from './token/token-by-post-only.js';
import { tokenErrorsJson } from './token/token-errors-json.js';
import { tokenExtraParameter } from './token/token-extra-parameter.js';
import { tokenFormOnly } from './token/token-form-only.js';
import { tokenGrantErrors } from './token/token-grant-errors.js';
import { tokenMachineNeedsSecret } from './token/token-machine-needs-secret.js';
import { tokenNeedsClient } from './token/token-needs-client.js';
import { tokenNoPasswordGrant } from './token/token-no-password-grant.js';
import { tokenNotCached } from './token/token-not-cached.js';
import { tokenRepeatedParameter } from './token/token-repeated-parameter.js';
import { tokenUnknownClient } from './token/token-unknown-client.js';
import { tokenUnknownClientStatus } from './token/token-unknown-client-status.js';
import { tokenUnknownLikeWrong } from './token/token-unknown-like-wrong.js';
import { tokenUnknownRefresh } from './token/token-unknown-refresh.js';
import { twoMethodsRefused } from './token/two-methods-refused.js';
import { unadvertisedMethodsRefused } from './token/unadvertised-methods-refused.js';
import { wrongCredentialsRefused } from './token/wrong-credentials-refused.js';
import { tokenUnknownCode } from './token/token-unknown-code.js';

export const token: Topic = {
  id: 'token',
  title: 'The client proves itself and gets tokens',
  rules: [
    corsToken,
    jwtBearerProved,
    tokenByPostOnly,
    tokenErrorsJson,
    tokenExtraParameter,
    tokenFormOnly,
    tokenGrantErrors,
    tokenNeedsClient,
    tokenNoPasswordGrant,
    tokenNotCached,
    tokenRepeatedParameter,
    tokenUnknownClient,
    tokenUnknownClientStatus,
    ...whereClientIsFirst([
      advertisedMethodsAccepted,
      assertionAudience,
      assertionExpired,
      assertionHmac,
      assertionReplayed,
      assertionSubject,
      assertionUnsigned,
      failedBasicChallenged,
      missingCredentialsRefused,
      tokenUnknownLikeWrong,
      unadvertisedMethodsRefused,
      wrongCredentialsRefused,
    ]),
    ...whereOffered(noMachines, [
      machineTokenAudience,
      machineTokenSubject,
      machineUnknownScope,
      machineWithoutRefresh,
    ]),
    ...whereOffered(noPeople, [tokenUnknownCode]),
    ...whereOffered(noRefresh, [tokenUnknownRefresh]),
    ...whereOffered(noPublicClients, [
      tokenMachineNeedsSecret,
      ...whereClientIsFirst([emptySecretIsAbsent, publicSecretRefused]),
    ]),
    ...whereOffered(noSecrets, whereClientIsFirst([querySecretIgnored, twoMethodsRefused])),
    ...whereOffered(noBasic, [
      ...whereClientIsFirst([basicWithOtherId, basicWithSameId]),
      ...whereOffered(noPost, whereClientIsFirst([secretInHeaderOrBody])),
    ]),
  ],
};
