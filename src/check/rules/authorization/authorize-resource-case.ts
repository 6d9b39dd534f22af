import { authorizeStartsRule } from './authorize-starts-rule.js';
import { mcp } from '../links.js';

export const authorizeResourceCase = authorizeStartsRule({
  id: 'authorize-resource-case',
  title: 'Scheme and host of the resource may be written in capitals',
  level: 'should',
  source: 'MCP Authorization, Canonical Server URI',
  link: mcp('canonical-server-uri'),
  fact: 'authorizeResourceCase',
  fix: 'Compare scheme and host in lower case.',
});
