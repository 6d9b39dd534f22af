import { authorizeErrorRule } from './authorize-error-rule.js';
import { oauth21 } from '../links.js';

export const authorizeCodeOnly = authorizeErrorRule({
  id: 'authorize-code-only',
  title: 'response_type=token is unsupported_response_type',
  source: 'OAuth 2.1 §4.1.2.1; RFC 9700 §2.1.2',
  link: oauth21('4.1.2.1'),
  fact: 'authorizeTokenType',
  errors: ['unsupported_response_type', 'unauthorized_client'],
  fix: 'Answer unsupported_response_type to anything but code.',
});
