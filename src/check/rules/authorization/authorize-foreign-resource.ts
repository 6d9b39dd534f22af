import { authorizeErrorRule } from './authorize-error-rule.js';
import { rfc } from '../links.js';

export const authorizeForeignResource = authorizeErrorRule({
  id: 'authorize-foreign-resource',
  title: 'A token for somebody else cannot be asked for',
  source: 'RFC 8707 §2',
  link: rfc(8707, '2'),
  fact: 'authorizeForeignResource',
  errors: ['invalid_target'],
  untilToken: true,
  fix: 'Compare resource with the servers you protect and answer invalid_target.',
});
