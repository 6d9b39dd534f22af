import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

export const authorizeResourceFragment = authorizeErrorRule({
  id: 'authorize-resource-fragment',
  title: 'A resource with a fragment is refused',
  source: 'RFC 8707 §2',
  link: rfc(8707, '2'),
  fact: 'authorizeResourceFragment',
  errors: ['invalid_target', 'invalid_request'],
  untilToken: true,
  fix: 'Answer invalid_target.',
});
