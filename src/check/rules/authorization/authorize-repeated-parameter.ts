import { authorizeErrorRule } from './authorize-error-rule.js';
import { oauth21 } from '../links.js';

export const authorizeRepeatedParameter = authorizeErrorRule({
  id: 'authorize-repeated-parameter',
  title: 'A repeated parameter is refused',
  source: 'OAuth 2.1 §3.1',
  link: oauth21('3.1'),
  fact: 'authorizeTwoStates',
  errors: ['invalid_request'],
  fix: 'Answer invalid_request when any parameter but resource is there twice.',
});
