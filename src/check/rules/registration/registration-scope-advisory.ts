import { rule } from '../../rule.js';
import { registrationAccepted } from './registration-accepted.js';

export const registrationScopeAdvisory = rule({
  id: 'registration-scope-advisory',
  title: 'An unknown scope does not stop a registration',
  level: 'should',
  source: 'RFC 7591 §2; observed in Kiro and mcp-remote',
  link: 'https://github.com/punkpeye/mcp-remote/issues/204',
  needs: ['registerUnknownScope'],
  run: ({ registerUnknownScope }) =>
    registrationAccepted(
      registerUnknownScope,
      'Drop scopes you do not know; decide about scopes when the person consents.',
    ),
});
