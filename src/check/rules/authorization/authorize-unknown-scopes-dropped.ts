import { authorizeStartsRule } from './authorize-starts-rule.js';
import { rfc } from '../links.js';

export const authorizeUnknownScopesDropped = authorizeStartsRule({
  id: 'authorize-unknown-scopes-dropped',
  title: 'Scopes the server does not know are dropped from a request',
  level: 'should',
  source: 'RFC 6749 §3.3; observed in Kiro and mcp-remote',
  link: rfc(6749, '3.3'),
  fact: 'authorizeMixedScope',
  fix: 'Grant what is left and report it in the token answer; clients without a list ask for openid, email and profile.',
});
