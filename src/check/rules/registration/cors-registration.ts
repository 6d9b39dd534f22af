import { corsRule } from '../cors-rule.js';

export const corsRegistration = corsRule({
  id: 'cors-registration',
  title: 'Browser clients can register',
  preflight: 'registrationPreflight',
  headers: ['content-type'],
  endpoint: 'registration_endpoint',
});
