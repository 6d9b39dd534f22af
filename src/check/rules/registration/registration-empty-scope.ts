import { rule } from '../../rule.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationEmptyScope = rule({
  id: 'registration-empty-scope',
  title: 'An empty scope counts as absent',
  level: 'should',
  source: 'RFC 7591 §2; observed in Gemini CLI and MCP Inspector',
  link: 'https://github.com/spring-projects/spring-security/pull/19765',
  needs: ['registerEmptyScope'],
  run: ({ registerEmptyScope }) =>
    registrationAccepted(registerEmptyScope, 'Take an empty scope as none.'),
});
