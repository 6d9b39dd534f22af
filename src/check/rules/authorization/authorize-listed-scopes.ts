import { authorizeStartsRule } from './authorize-starts-rule.js';
import { mcp } from '../links.js';

export const authorizeListedScopes = authorizeStartsRule({
  id: 'authorize-listed-scopes',
  title: 'A new client may ask for every scope the server lists',
  level: 'should',
  source: 'MCP Authorization, Scope Selection Strategy; observed in Gemini CLI',
  link: mcp('scope-selection-strategy'),
  fact: 'authorizeListedScopes',
  fix: 'Let every client ask for the listed scopes, or list those only that every client may have.',
});
