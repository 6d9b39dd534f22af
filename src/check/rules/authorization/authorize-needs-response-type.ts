import { authorizeErrorRule } from './authorize-error-rule.js';
import { oauth21 } from '../links.js';

export const authorizeNeedsResponseType = authorizeErrorRule({
  id: 'authorize-needs-response-type',
  title: 'A request without a response_type is refused',
  source: 'OAuth 2.1 §4.1.1',
  link: oauth21('4.1.1'),
  fact: 'authorizeNoType',
  errors: ['invalid_request', 'unsupported_response_type'],
  fix: 'Answer invalid_request.',
});
