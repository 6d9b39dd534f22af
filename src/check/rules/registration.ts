import { noRegistration } from '../facts/not-offered.js';
import type { Topic } from './topic.js';
import { whereOffered } from './where-offered.js';
import { clientDocumentsWork } from './registration/client-documents-work.js';
import { corsRegistration } from './registration/cors-registration.js';
import { registrationAcceptsAdvertised } from './registration/registration-accepts-advertised.js';
import { registrationAlias } from './registration/registration-alias.js';
import { registrationAnswers } from './registration/registration-answers.js';
import { registrationBadRedirects } from './registration/registration-bad-redirects.js';
import { registrationBounded } from './registration/registration-bounded.js';
import { registrationCodeOnly } from './registration/registration-code-only.js';
import { registrationComplete } from './registration/registration-complete.js';
import { registrationDefaultMethod } from './registration/registration-default-method.js';
import { registrationDropsUnknownGrants } from './registration/registration-drops-unknown-grants.js';
import { registrationEmptyMembers } from './registration/registration-empty-members.js';
import { registrationErrors } from './registration/registration-errors.js';
import { registrationExtraMembers } from './registration/registration-extra-members.js';
import { registrationIdentifiers } from './registration/registration-identifiers.js';
import { registrationLoopback } from './registration/registration-loopback.js';
import { registrationManagement } from './registration/registration-management.js';
import { registrationMixedRedirects } from './registration/registration-mixed-redirects.js';
import { registrationNoImplicit } from './registration/registration-no-implicit.js';
import { registrationNoMachineGrant } from './registration/registration-no-machine-grant.js';
import { registrationNoNulls } from './registration/registration-no-nulls.js';
import { registrationNotCached } from './registration/registration-not-cached.js';
import { registrationOneKeySet } from './registration/registration-one-key-set.js';
import { registrationPublicWithoutSecret } from './registration/registration-public-without-secret.js';
import { registrationRefusesUnadvertised } from './registration/registration-refuses-unadvertised.js';
import { registrationScopeAdvisory } from './registration/registration-scope-advisory.js';
import { registrationSecretAlphabet } from './registration/registration-secret-alphabet.js';
import { registrationSecretComplete } from './registration/registration-secret-complete.js';
import { registrationSecretLong } from './registration/registration-secret-long.js';
import { registrationStatesMethod } from './registration/registration-states-method.js';
import { registrationEmptyScope } from './registration/registration-empty-scope.js';

export const registration: Topic = {
  id: 'registration',
  title: 'A client registers',
  rules: [
    clientDocumentsWork,
    corsRegistration,
    registrationAlias,
    ...whereOffered(noRegistration, [
      registrationEmptyScope,
      registrationAcceptsAdvertised,
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
      registrationSecretLong,
      registrationStatesMethod,
    ]),
  ],
};
