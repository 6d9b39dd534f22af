import { authorizeStartsRule } from './authorize-starts-rule.js';
import { rfc } from '../links.js';

export const authorizeResourceSlash = authorizeStartsRule({
  id: 'authorize-resource-slash',
  title: 'A trailing slash on the resource is tolerated',
  level: 'may',
  source: 'RFC 8707 §2; observed in clients',
  link: rfc(8707, '2'),
  fact: 'authorizeResourceSlash',
  fix: 'Compare resource without a trailing slash; put the published identifier into the token.',
});
