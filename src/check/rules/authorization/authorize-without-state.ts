import { authorizeStartsRule } from './authorize-starts-rule.js';
import { oauth21 } from '../links.js';

export const authorizeWithoutState = authorizeStartsRule({
  id: 'authorize-without-state',
  title: 'A request without state is accepted',
  level: 'should',
  source: 'OAuth 2.1 §4.1.1',
  link: oauth21('4.1.1'),
  fact: 'authorizeNoState',
  fix: 'state is optional, and PKCE already protects: opencode and Continue leave it out.',
});
