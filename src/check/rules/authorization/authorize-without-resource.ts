import { authorizeStartsRule } from './authorize-starts-rule.js';
import { rfc } from '../links.js';

export const authorizeWithoutResource = authorizeStartsRule({
  id: 'authorize-without-resource',
  title: 'A request without resource is accepted',
  level: 'should',
  source: 'RFC 8707 §2',
  link: rfc(8707, '2'),
  fact: 'authorizeNoResource',
  fix: 'Default to the one MCP server you protect: clients of the 2025-03-26 revision send none.',
});
