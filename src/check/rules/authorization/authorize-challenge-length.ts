import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

export const authorizeChallengeLength = authorizeErrorRule({
  id: 'authorize-challenge-length',
  title: 'A challenge that is too short is refused',
  source: 'RFC 7636 §4.2',
  link: rfc(7636, '4.2'),
  fact: 'authorizeShortChallenge',
  errors: ['invalid_request'],
  fix: 'Require 43 to 128 unreserved characters.',
});
