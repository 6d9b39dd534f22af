import { bearerChallenge } from '../../facts/challenge.js';
import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const challengeScope = rule({
  id: 'challenge-scope',
  title: 'The challenge says which scope is needed',
  level: 'should',
  source: 'MCP Authorization, Protected Resource Metadata Discovery Requirements',
  link: mcp('protected-resource-metadata-discovery-requirements'),
  needs: ['mcpPost'],
  run: ({ mcpPost }) => {
    const scope = bearerChallenge(mcpPost)?.parameters['scope'];
    return scope === undefined || scope === ''
      ? broken('the challenge has no scope', 'Add scope="…" with what this request needs.')
      : pass(quote(scope));
  },
});
